package dev.spikeproof.local.supervisor;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CapacityTest {

	@Test
	void fourWorkersForEachProcessor() {
		assertThat(Capacity.of(2, 20_000, 0)).isEqualTo(new Capacity(8, "2 processors, 4 workers each"));
	}

	@Test
	void noMoreThanFindMemoryBesideThoseThatRun() {
		Capacity capacity = Capacity.of(2, 1_200, 3);
		assertThat(capacity.workers()).isEqualTo(5);
		assertThat(capacity.reason()).isEqualTo("1200 MB of memory are free, and a worker takes 500");
	}

	@Test
	void oneAtLeastHoweverLittleThereIs() {
		assertThat(Capacity.of(1, 10, 0).workers()).isOne();
	}

	@Test
	void noMoreThanThereArePortsFor() {
		assertThat(Capacity.of(64, 500_000, 0).workers()).isEqualTo(PortPlan.MOST_ENCODERS);
	}

}
