package dev.spikeproof.scaling.alarm;

/**
 * What an alarm makes of its samples at one moment.
 *
 * @param reason a sentence with the numbers it follows from, the oldest first
 */
public record Evaluation(AlarmState state, String reason) {

}
