package dev.spikeproof.control.scaling;

import java.time.Instant;

/**
 * One decision of the loop.
 *
 * @param policy its name, or "by hand"
 * @param from workers wanted before
 * @param to workers wanted from now on
 * @param reason a sentence with the numbers it follows from
 */
public record Decided(Instant at, String policy, int from, int to, String reason) {

	/** Whether it says anything that the other didn't, but for its numbers. */
	boolean isNewsAfter(Decided former) {
		boolean moves = this.from != this.to && (this.from != former.from || this.to != former.to);
		return moves || !this.policy.equals(former.policy) || !kind(this.reason).equals(kind(former.reason));
	}

	private static String kind(String reason) {
		return reason.replaceAll("\\d[\\d.,]*", "").replaceAll("workers?", "worker");
	}

}
