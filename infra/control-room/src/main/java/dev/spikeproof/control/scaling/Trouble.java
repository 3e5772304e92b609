package dev.spikeproof.control.scaling;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Why not all that is shown is up to date, and since when. */
public record Trouble(Instant since, String reason) {

	/** Goes on with the time of the one before, if there is one. */
	static Trouble after(@Nullable Trouble before, RuntimeException problem, Instant now) {
		return new Trouble((before != null) ? before.since() : now, String.valueOf(problem.getMessage()));
	}

}
