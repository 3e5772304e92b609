package dev.spikeproof.scaling.alarm;

import java.time.Instant;

/**
 * That an alarm, or a composite, changed its state.
 *
 * @param reason a sentence with what the new state follows from
 */
public record Transition(Instant at, String alarm, AlarmState from, AlarmState to, String reason) {

}
