package dev.spikeproof.control.scaling;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One encoder.
 *
 * @param since when it was started
 * @param readyAt when it became ready to take messages
 */
public record Worker(String name, URI address, Condition condition, Instant since, @Nullable Instant readyAt) {

	/** How far it is. */
	public enum Condition {

		STARTING, RUNNING, STOPPING

	}

	boolean is(Condition expected) {
		return this.condition == expected;
	}

}
