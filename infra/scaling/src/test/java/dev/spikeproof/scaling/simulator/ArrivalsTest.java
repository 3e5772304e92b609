package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

class ArrivalsTest {

	private static final int MANY = 100_000;

	@Test
	void spikesAfterAFewAndAPause() {
		Arrivals spike = Arrivals.spike(new Arrivals.Burst(10, Duration.ofSeconds(20)), Duration.ofMinutes(5),
				new Arrivals.Burst(1000, Duration.ofSeconds(20)));

		assertThat(spike.size()).isEqualTo(1010);
		assertThat(IntStream.of(0, 1, 9, 10, 11, 1009).mapToLong(spike::at).toArray()).containsExactly(0, millis(2_000),
				millis(18_000), millis(320_000), millis(320_020), millis(339_980));
		assertThat(spike.burst()).isEqualTo(millis(320_000));
	}

	@Test
	void arriveAllDayAndMostlyAtThePeak() {
		Arrivals day = Arrivals.daily(MANY, Duration.ofHours(14), 1);

		assertThat(day.size()).isEqualTo(MANY);
		assertThat(between(day, 14 * 60 - 30, 14 * 60 + 30)).isCloseTo(MANY * 1.798 / 24, withinPercentage(3));
		assertThat(between(day, 2 * 60 - 30, 2 * 60 + 30)).isCloseTo(MANY * 0.202 / 24, withinPercentage(8));
		assertThat(between(day, 0, 24 * 60)).isEqualTo(MANY);
	}

	@Test
	void rampUpFromNothing() {
		Arrivals ramp = Arrivals.ramp(MANY, Duration.ofMinutes(100), 1);

		assertThat(between(ramp, 0, 50)).isCloseTo(MANY * 0.25, withinPercentage(3));
		assertThat(between(ramp, 90, 100)).isCloseTo(MANY * 0.19, withinPercentage(3));
		assertThat(between(ramp, 0, 100)).isEqualTo(MANY);
	}

	@Test
	void fallToNothingAfterEachTooth() {
		Arrivals saw = Arrivals.sawtooth(MANY, 4, Duration.ofMinutes(10), 1);

		for (int tooth = 0; tooth < 40; tooth += 10) {
			assertThat(between(saw, tooth, tooth + 10)).isCloseTo(MANY / 4.0, withinPercentage(3));
			assertThat(between(saw, tooth, tooth + 5)).isCloseTo(MANY / 16.0, withinPercentage(5));
		}
	}

	@Test
	void areSortedAndTheSameForTheSameSeedOnly() {
		Arrivals first = Arrivals.daily(1000, Duration.ofHours(14), 1);
		Arrivals same = Arrivals.daily(1000, Duration.ofHours(14), 1);
		Arrivals other = Arrivals.daily(1000, Duration.ofHours(14), 2);

		assertThat(nanos(first).toArray()).isSorted()
			.isEqualTo(nanos(same).toArray())
			.isNotEqualTo(nanos(other).toArray());
	}

	@Test
	void refusesWhatIsTooMuch() {
		assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.ramp(5_000_001, Duration.ofHours(1), 1))
			.withMessage("messages is 5000001: 1 to 5000000 is possible");
		assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.ramp(1, Duration.ofDays(32), 1))
			.withMessage("over is PT768H: PT0.001S to PT744H is possible");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Arrivals.spike(new Arrivals.Burst(1, Duration.ofDays(20)), Duration.ofDays(20),
					new Arrivals.Burst(1, Duration.ofDays(20))))
			.withMessage("The last arrival is PT960H: PT0S to PT744H is possible");
	}

	@Test
	void refusesWhatMakesNoSense() {
		assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.sawtooth(1, 0, Duration.ofHours(1), 1))
			.withMessage("teeth is 0: 1 to 1000 is possible");
		assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.daily(1, Duration.ofHours(25), 1))
			.withMessage("peak is PT25H: PT0S to PT24H is possible");
		assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.daily(0, Duration.ofHours(1), 1))
			.withMessage("messages is 0: 1 to 5000000 is possible");
		assertThatIllegalArgumentException().isThrownBy(() -> new Arrivals.Burst(-1, Duration.ofHours(1)))
			.withMessage("messages is -1: 1 to 5000000 is possible");
	}

	private static LongStream nanos(Arrivals arrivals) {
		return IntStream.range(0, arrivals.size()).mapToLong(arrivals::at);
	}

	private static double between(Arrivals arrivals, int beginMinute, int endMinute) {
		return nanos(arrivals).filter((it) -> it >= millis(beginMinute * 60_000L) && it < millis(endMinute * 60_000L))
			.count();
	}

	private static long millis(long millis) {
		return millis * 1_000_000;
	}

}
