package dev.spikeproof.control.deadletter;

import java.util.Optional;

/** What the project's events have to look like. */
public interface Contracts {

	/** The event that is read from this queue; the name is without the stage. */
	Optional<String> expectedFrom(String queue);

	/** Holds a body to the contract of what its queue's reader expects. */
	Verdict judge(String queue, Optional<String> eventType, String body);

}
