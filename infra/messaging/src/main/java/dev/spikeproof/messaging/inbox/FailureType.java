package dev.spikeproof.messaging.inbox;

import java.util.Locale;

/** Why a message is in a DLQ, as its attribute {@code failure-type} says it. */
enum FailureType {

	/** The body can't be parsed. */
	UNREADABLE,

	/** The body or an attribute breaks the event's contract. */
	CONTRACT,

	/** It speaks of what can't be. */
	IMPOSSIBLE,

	/** What could have worked the next time failed each time. */
	EXHAUSTED;

	String attribute() {
		return name().toLowerCase(Locale.ROOT);
	}

}
