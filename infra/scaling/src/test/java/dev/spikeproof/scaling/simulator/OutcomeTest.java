package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeTest {

	@Test
	void takesAPercentileThatWasMeasured() {
		assertThat(timeToDone(LongStream.rangeClosed(1, 200))).isEqualTo(new Outcome.TimeToDone(Duration.ofNanos(100),
				Duration.ofNanos(100), Duration.ofNanos(198), Duration.ofNanos(200)));
		assertThat(timeToDone(LongStream.of(9, 7, 8))).isEqualTo(new Outcome.TimeToDone(Duration.ofNanos(8),
				Duration.ofNanos(8), Duration.ofNanos(9), Duration.ofNanos(9)));
	}

	@Test
	void hasNoTimeWhenNothingIsDone() {
		assertThat(timeToDone(LongStream.empty()))
			.isEqualTo(new Outcome.TimeToDone(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO));
	}

	private static Outcome.TimeToDone timeToDone(LongStream nanos) {
		return Outcome.TimeToDone.of(nanos.toArray());
	}

}
