package dev.spikeproof.local.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

	private final Backoff backoff = new Backoff();

	@Test
	void waitsTwiceAsLongEachTimeUpToHalfAMinute() {
		List<Duration> waits = Stream.generate(() -> this.backoff.afterARunOf(Duration.ofSeconds(1))).limit(8).toList();
		assertThat(waits).extracting(Duration::toMillis)
			.containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L);
	}

	@Test
	void beginsAnewAfterAMinuteOfWork() {
		this.backoff.afterARunOf(Duration.ZERO);
		this.backoff.afterARunOf(Duration.ZERO);
		assertThat(this.backoff.afterARunOf(Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(500));
		assertThat(this.backoff.afterARunOf(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
	}

}
