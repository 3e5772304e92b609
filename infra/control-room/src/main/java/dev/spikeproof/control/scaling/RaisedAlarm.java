package dev.spikeproof.control.scaling;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An alarm and how it is.
 *
 * @param state OK, ALARM or INSUFFICIENT_DATA
 * @param since when it changed last
 */
public record RaisedAlarm(String name, String state, String reason, @Nullable Instant since) {

}
