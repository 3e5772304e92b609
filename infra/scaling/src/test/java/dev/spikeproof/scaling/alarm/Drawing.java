package dev.spikeproof.scaling.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Periods as the user guide draws them, the oldest first: {@code X} beyond the threshold,
 * {@code 0} within it, {@code -} without data.
 */
record Drawing(String periods) {

	static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	static final double THRESHOLD = 30;

	static Drawing random(RandomGenerator random, int length, String of) {
		StringBuilder periods = new StringBuilder();
		for (int i = 0; i < length; i++) {
			periods.append(of.charAt(random.nextInt(of.length())));
		}
		return new Drawing(periods.toString());
	}

	static Alarm alarm(int datapointsToAlarm, int evaluationPeriods, MissingData missingData) {
		return new Alarm("backlog", Statistic.AVERAGE, Duration.ofMinutes(1), evaluationPeriods, datapointsToAlarm,
				Comparison.GREATER_THAN_THRESHOLD, THRESHOLD, missingData);
	}

	Drawing with(int index, char period) {
		return new Drawing(this.periods.substring(0, index) + period + this.periods.substring(index + 1));
	}

	Drawing then(char period) {
		return new Drawing(this.periods.substring(1) + period);
	}

	/** Their values are 40 and 20, in the middle of the minutes before noon. */
	List<Sample> samples() {
		List<Sample> samples = new ArrayList<>();
		for (int i = 0; i < this.periods.length(); i++) {
			Instant at = NOW.minusSeconds(60L * (this.periods.length() - i)).plusSeconds(30);
			switch (this.periods.charAt(i)) {
				case 'X' -> samples.add(new Sample(at, 40));
				case '0' -> samples.add(new Sample(at, 20));
				default -> {
				}
			}
		}
		return samples;
	}

	Evaluation evaluation(Alarm alarm, AlarmState before) {
		return alarm.evaluate(before, samples(), NOW);
	}

	AlarmState state(Alarm alarm, AlarmState before) {
		return evaluation(alarm, before).state();
	}

}
