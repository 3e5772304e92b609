package dev.spikeproof.control.deadletter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One time that a message failed for good.
 *
 * @param type as the consumer says, or {@link #UNFINISHED}, or {@link #UNEXPLAINED}
 * @param reason in plain words
 * @param failedAt unknown if no consumer was alive to say so
 * @param receives how often it was received before it failed; 0 if unknown
 * @param redrivenAt when it was sent back after that; null if it wasn't
 * @param edited whether its body was changed before it was sent back
 */
public record Failure(String type, String reason, @Nullable Instant failedAt, int receives,
		@Nullable Instant redrivenAt, boolean edited) {

	/** SQS moved it, because nobody who received it came to an end with it. */
	public static final String UNFINISHED = "unfinished";

	/** Neither a consumer nor SQS put it here. */
	public static final String UNEXPLAINED = "unexplained";

	public static Failure unfinished(int receives) {
		return new Failure(UNFINISHED,
				"Its worker died or never finished: it was received " + ((receives > 0) ? receives + " times" : "again")
						+ " and neither deleted nor refused, so SQS moved it here.",
				null, receives, null, false);
	}

	public static Failure unexplained() {
		return new Failure(UNEXPLAINED, "Nobody says why: it carries no reason, and SQS didn't move it here.", null, 0,
				null, false);
	}

	Failure sentBack(Instant at, boolean edited) {
		return new Failure(this.type, this.reason, this.failedAt, this.receives, at, edited);
	}

	/** Letters with one cause have one key, short enough to be typed. */
	String key() {
		return Keys.of(this.type + ' ' + this.reason);
	}

}
