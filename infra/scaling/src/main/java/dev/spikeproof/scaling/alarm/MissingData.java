package dev.spikeproof.scaling.alarm;

/**
 * What stands in for a period without samples. It matters only where the evaluation range
 * has fewer periods with data than the alarm evaluates (Amazon CloudWatch user guide, on
 * alarms and missing data).
 */
public enum MissingData {

	/** Nothing: an alarm without any data knows nothing. */
	MISSING,

	/** Nothing: an alarm that can't tell keeps its state. */
	IGNORE,

	/** A value beyond the threshold. */
	BREACHING,

	/** A value within the threshold. */
	NOT_BREACHING

}
