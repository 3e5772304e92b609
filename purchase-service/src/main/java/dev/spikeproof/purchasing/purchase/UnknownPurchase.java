package dev.spikeproof.purchasing.purchase;

import java.util.UUID;

/** There is no purchase with this id. */
public class UnknownPurchase extends RuntimeException {

	public UnknownPurchase(UUID id) {
		super("There is no purchase " + id);
	}

}
