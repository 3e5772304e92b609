package dev.spikeproof.messaging.inbox;

import java.util.UUID;

/**
 * An event as it arrived.
 *
 * @param id the same at each delivery
 */
public record IncomingEvent<T>(UUID id, T payload) {
}
