package dev.spikeproof.messaging.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What became of one event.
 *
 * @param error why it was refused, or null if the topic has it
 */
record Publication(PendingEvent event, @Nullable String error) {

	boolean succeeded() {
		return this.error == null;
	}

}
