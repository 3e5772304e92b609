package dev.spikeproof.messaging.outbox;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Tells the application, inside the transaction that settles them, which events their
 * topics now have.
 */
public record EventsPublished(List<Event> events) {

	public record Event(String type, @Nullable String subject) {
	}

}
