package dev.spikeproof.control.deadletter;

/** As CloudWatch says; NONE where no alarm watches, UNKNOWN where it doesn't answer. */
public enum AlarmState {

	ALARM, INSUFFICIENT_DATA, OK, NONE, UNKNOWN

}
