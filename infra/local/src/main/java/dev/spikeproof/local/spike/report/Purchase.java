package dev.spikeproof.local.spike.report;

import org.jspecify.annotations.Nullable;

/**
 * One of them; seconds since the first customer was due.
 *
 * @param due when the customer was to come, whether the load tool was in time or not
 * @param answered when he had his answer, or gave up
 * @param status of HTTP, 0 for none
 * @param queued when its message was published; absent for one whose customer got his
 * result
 * @param done when it was completed; absent for one that wasn't
 * @param failed whether it ended without what was bought
 */
public record Purchase(double due, double answered, int status, boolean accepted, @Nullable Double queued,
		@Nullable Double done, boolean failed) {

	/** Counted from when he was due (no coordinated omission). */
	public double waited() {
		return this.answered - this.due;
	}

	public boolean succeeded() {
		return this.status / 100 == 2;
	}

}
