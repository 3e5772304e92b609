package dev.spikeproof.shipping.shipment;

import java.util.UUID;

/** The purchase as the shop knows it; there is one shipment for each. */
public record PurchaseId(UUID value) {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
