package dev.spikeproof.scaling.alarm;

/** What an alarm says of its metric, or a composite of other alarms. */
public enum AlarmState {

	/** Within the threshold; for a composite: its rule isn't true. */
	OK,

	/**
	 * Beyond the threshold for as long as was asked; for a composite: its rule is true.
	 */
	ALARM,

	/** There is too little to judge by, as at the start of every alarm. */
	INSUFFICIENT_DATA

}
