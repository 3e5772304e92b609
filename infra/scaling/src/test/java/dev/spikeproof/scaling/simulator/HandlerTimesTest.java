package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

class HandlerTimesTest {

	private static final Duration SECOND = Duration.ofSeconds(1);

	@Test
	void areAllTheSameWhenConstant() {
		assertThat(draw(HandlerTimes.constant(SECOND))).containsOnly(SECOND.toNanos());
		assertThat(HandlerTimes.constant(SECOND).mean()).isEqualTo(SECOND);
	}

	@Test
	void haveTheMedianAndTheSpreadOfALognormal() {
		long[] sorted = LongStream.of(draw(HandlerTimes.lognormal(SECOND, 0.5))).sorted().toArray();

		assertThat(sorted[50_000]).isCloseTo(SECOND.toNanos(), withinPercentage(1));
		assertThat(sorted[84_134]).as("one sigma more").isCloseTo((long) (Math.exp(0.5) * 1e9), withinPercentage(1));
		assertThat(sorted[2_275]).as("two sigma less").isCloseTo((long) (Math.exp(-1) * 1e9), withinPercentage(2));
	}

	@Test
	void haveTheMeanOfALognormal() {
		HandlerTimes times = HandlerTimes.lognormalOfMean(SECOND, 0.8);

		assertThat(LongStream.of(draw(times)).average()).hasValueCloseTo(1e9, withinPercentage(1));
		assertThat(times.mean().toNanos()).isCloseTo(SECOND.toNanos(), withinPercentage(0.001));
	}

	@Test
	void areNeverLongerThanAMessageMayBeInFlight() {
		long[] times = draw(HandlerTimes.lognormal(Duration.ofHours(6), 3));

		assertThat(Arrays.stream(times).max()).hasValue(Duration.ofHours(12).toNanos());
	}

	@Test
	void areSomeOfThoseThatWereMeasured() {
		HandlerTimes times = HandlerTimes.measured(List.of(SECOND, SECOND, SECOND, SECOND.multipliedBy(5)));

		long[] drawn = draw(times);

		assertThat(times.mean()).isEqualTo(Duration.ofSeconds(2));
		assertThat(LongStream.of(drawn).average()).hasValueCloseTo(2e9, withinPercentage(2));
		assertThat(drawn).containsOnly(SECOND.toNanos(), 5 * SECOND.toNanos());
	}

	@Test
	void areRefusedWhenTheyArentPossible() {
		assertThatIllegalArgumentException().isThrownBy(() -> HandlerTimes.constant(Duration.ZERO))
			.withMessage("time is PT0S: PT0.000000001S to PT12H is possible");
		assertThatIllegalArgumentException().isThrownBy(() -> HandlerTimes.measured(List.of(Duration.ofHours(13))))
			.withMessage("time is PT13H: PT0.000000001S to PT12H is possible");
		assertThatIllegalArgumentException().isThrownBy(() -> HandlerTimes.measured(List.of()))
			.withMessage("No handler time was measured: at least one is needed");
		assertThatIllegalArgumentException().isThrownBy(() -> HandlerTimes.lognormal(SECOND, Double.NaN))
			.withMessage("sigma is NaN: 0.0 to 3.0 is possible");
		assertThatIllegalArgumentException().isThrownBy(() -> HandlerTimes.lognormalOfMean(SECOND, 4))
			.withMessage("sigma is 4.0: 0.0 to 3.0 is possible");
	}

	private static long[] draw(HandlerTimes times) {
		SplittableRandom random = new SplittableRandom(1);
		return LongStream.generate(() -> times.draw(random)).limit(100_000).toArray();
	}

}
