package dev.spikeproof.scaling.alarm;

import java.time.Instant;
import java.util.List;

/**
 * The complete periods that an alarm looks at, which are more than it evaluates. How many
 * more isn't documented; two, as in the example of the Amazon CloudWatch user guide.
 *
 * @param deciding what counts of the periods with data, the newest first: as many as the
 * alarm evaluates, or all if there are fewer
 */
record EvaluationRange(Alarm alarm, List<Datapoint> deciding) {

	private static final int MORE = 2;

	static EvaluationRange of(Alarm alarm, List<Sample> samples, Instant now) {
		List<Datapoint> real = Datapoint.of(alarm, samples, now, alarm.evaluationPeriods() + MORE);
		return new EvaluationRange(alarm, real.subList(0, Math.min(real.size(), alarm.evaluationPeriods())));
	}

	/**
	 * Applies the rules of the user guide for missing data. Enough breaching datapoints
	 * are an alarm whatever is missing, and with none missing they are the only one.
	 */
	AlarmState state(AlarmState before) {
		if (isBreachedBy(0)) {
			return AlarmState.ALARM;
		}
		return switch (this.alarm.missingData()) {
			case NOT_BREACHING -> AlarmState.OK;
			case BREACHING -> isBreachedBy(missing()) ? AlarmState.ALARM : AlarmState.OK;
			case IGNORE -> hasNoneWithin() ? before : AlarmState.OK;
			case MISSING -> hasNoneWithin() ? stateWhenMissing() : AlarmState.OK;
		};
	}

	/**
	 * A fresh breach isn't an alarm yet, for the next value may be within the threshold.
	 * One that was old enough, with nothing since that contradicts it, is.
	 */
	private AlarmState stateWhenMissing() {
		boolean old = !this.deciding.isEmpty() && this.deciding.getLast().age() >= this.alarm.datapointsToAlarm();
		return old ? AlarmState.ALARM : AlarmState.INSUFFICIENT_DATA;
	}

	boolean isBreachedBy(int more) {
		return breaching() + more >= this.alarm.datapointsToAlarm();
	}

	/** Whether nothing that counts lies within the threshold. */
	boolean hasNoneWithin() {
		return breaching() == this.deciding.size();
	}

	int breaching() {
		return (int) this.deciding.stream()
			.filter((it) -> this.alarm.comparison().breaches(it.value(), this.alarm.threshold()))
			.count();
	}

	int missing() {
		return this.alarm.evaluationPeriods() - this.deciding.size();
	}

	int length() {
		return this.alarm.evaluationPeriods() + MORE;
	}

}
