package dev.spikeproof.purchasing.purchase;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a purchase.
 *
 * @param position grows with each step of a purchase
 * @param line the line it happened to, or 0 for the whole purchase
 */
public record Step(long position, UUID purchaseId, Name name, int line, Instant at) {

	/** What happened. */
	public enum Name {

		PLACED, PUBLISHED, BOOKED, SHIPPED, ENCODED, FAILED, COMPLETED

	}

	/** Whether nothing can follow. */
	public boolean isLast() {
		return this.line == 0 && (this.name == Name.COMPLETED || this.name == Name.FAILED);
	}

}
