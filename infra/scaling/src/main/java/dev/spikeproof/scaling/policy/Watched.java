package dev.spikeproof.scaling.policy;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

import dev.spikeproof.scaling.alarm.Alarm;
import dev.spikeproof.scaling.alarm.AlarmState;
import dev.spikeproof.scaling.alarm.Sample;

/** A metric as alarms see it at one moment. */
record Watched(List<Sample> samples, Instant now) {

	/** Returns the metric's newest datapoint, if it raises the alarm. */
	OptionalDouble raises(Alarm alarm) {
		return (alarm.evaluate(AlarmState.INSUFFICIENT_DATA, this.samples, this.now).state() == AlarmState.ALARM)
				? alarm.latest(this.samples, this.now) : OptionalDouble.empty();
	}

}
