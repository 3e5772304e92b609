package dev.spikeproof.purchasing.purchase;

import java.time.Instant;
import java.util.UUID;

/** What the rest of the house is told of a purchase. */
public interface PurchaseEvents {

	/**
	 * Tells of the purchase, not before the given time, if the running transaction
	 * commits.
	 */
	void placed(Purchase purchase, Instant notBefore);

	/** Takes back the encodings that were to be asked for, since they are done. */
	void withdrawEncodings(UUID purchaseId);

}
