package dev.spikeproof.local.chaos;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PoisonTest {

	private final List<Poison> poison = Poison.of(1, 24);

	@Test
	void everyQueueGetsAllThreeKinds() {
		for (String queue : Queues.READ) {
			Set<String> beginnings = this.poison.stream()
				.filter((dose) -> dose.queue().equals(queue))
				.map((dose) -> dose.body().replaceAll("[0-9a-f-]{36}", "ID"))
				.collect(Collectors.toSet());
			assertThat(beginnings).hasSize(3);
		}
	}

	/** So that each is found again among the dead letters. */
	@Test
	void noTwoAreAlike() {
		assertThat(new HashSet<>(this.poison.stream().map(Poison::body).toList())).hasSize(24);
	}

	@Test
	void inAFifoQueueEachHoldsBackNobodyButItself() {
		List<String> groups = this.poison.stream()
			.filter((dose) -> dose.queue().endsWith(".fifo"))
			.map((dose) -> dose.request("http://queue").messageGroupId())
			.toList();
		assertThat(groups).isNotEmpty().doesNotContainNull().doesNotHaveDuplicates();
	}

}
