package dev.spikeproof.messaging.model;

import org.jspecify.annotations.Nullable;

/**
 * A message in a DLQ.
 *
 * @param failureType as its attribute says it, or null if SQS moved it
 * @param excused whether there were receives at which nobody came to its end
 */
record Letter(Event event, @Nullable String failureType, boolean excused) {
}
