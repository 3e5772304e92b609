package dev.spikeproof.scaling.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Watches one metric as a CloudWatch metric alarm does. It keeps nothing: the same state,
 * samples and moment give the same evaluation. Where periods have no data it looks back
 * two periods further than it evaluates; the user guide has an example of two, and no
 * rule.
 *
 * @param name 1 to 255 characters
 * @param period 10 s, 30 s or a multiple of 60 s
 * @param evaluationPeriods how many datapoints decide (the N of "M out of N"), together
 * one day at most
 * @param datapointsToAlarm how many of them have to breach (the M), in any order
 */
public record Alarm(String name, Statistic statistic, Duration period, int evaluationPeriods, int datapointsToAlarm,
		Comparison comparison, double threshold, MissingData missingData) {

	private static final Duration DAY = Duration.ofDays(1);

	/**
	 * Refuses what CloudWatch would refuse.
	 * @throws IllegalArgumentException that says what is wrong and what is possible
	 */
	public Alarm {
		requireName(name);
		if (!isPossible(period)) {
			throw refusal(name, "a period of " + period, "10 s, 30 s or a multiple of 60 s");
		}
		if (evaluationPeriods < 1) {
			throw refusal(name, evaluationPeriods + " evaluation periods", "at least 1");
		}
		if (evaluationPeriods > DAY.dividedBy(period)) {
			throw refusal(name,
					"%d evaluation periods of %s, which is more than a day".formatted(evaluationPeriods, period),
					"fewer or shorter ones");
		}
		if (datapointsToAlarm < 1 || datapointsToAlarm > evaluationPeriods) {
			throw refusal(name, datapointsToAlarm + " datapoints to alarm",
					"1 to the " + evaluationPeriods + " it evaluates");
		}
		if (!Double.isFinite(threshold)) {
			throw refusal(name, "the threshold " + threshold, "a finite number");
		}
	}

	static void requireName(String name) {
		if (name.isBlank() || name.length() > 255) {
			throw new IllegalArgumentException(
					"An alarm has the name \"%s\": take 1 to 255 characters".formatted(name));
		}
	}

	private static boolean isPossible(Duration period) {
		return period.equals(Duration.ofSeconds(10)) || period.equals(Duration.ofSeconds(30))
				|| (period.isPositive() && period.equals(Duration.ofMinutes(period.toMinutes())));
	}

	private static IllegalArgumentException refusal(String name, String what, String instead) {
		return new IllegalArgumentException("The alarm %s has %s: take %s".formatted(name, what, instead));
	}

	/**
	 * Judges by the complete periods before a moment.
	 * @param before the state until now, which stays where data are missing and ignored
	 * @param samples in any order, any number for a period; those of the running period,
	 * of the future and of long ago don't count
	 */
	public Evaluation evaluate(AlarmState before, List<Sample> samples, Instant now) {
		EvaluationRange range = EvaluationRange.of(this, samples, now);
		AlarmState state = range.state(before);
		return new Evaluation(state, new Reason(range).of(state));
	}

	/**
	 * Returns the datapoint of the newest complete period that has samples, or nothing if
	 * no period that the alarm looks at has any.
	 */
	public OptionalDouble latest(List<Sample> samples, Instant now) {
		return EvaluationRange.of(this, samples, now).deciding().stream().mapToDouble(Datapoint::value).findFirst();
	}

}
