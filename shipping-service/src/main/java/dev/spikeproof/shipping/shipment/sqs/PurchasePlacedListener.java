package dev.spikeproof.shipping.shipment.sqs;

import dev.spikeproof.messaging.inbox.MessageReader;
import dev.spikeproof.messaging.inbox.UnreadableMessage;
import dev.spikeproof.shipping.shipment.ShipPurchase;
import dev.spikeproof.shipping.shipment.ShippingOrder;
import io.awspring.cloud.sqs.annotation.SqsListener;

import org.springframework.stereotype.Component;

@Component
class PurchasePlacedListener {

	private final ShipPurchase shipPurchase;

	private final MessageReader reader;

	PurchasePlacedListener(ShipPurchase shipPurchase, MessageReader reader) {
		this.shipPurchase = shipPurchase;
		this.reader = reader;
	}

	@SqsListener("${spikeproof.stage}-shipping")
	void on(String body) {
		PurchasePlaced placed = this.reader.read(body, PurchasePlaced.class);
		if (placed.isPhysical()) {
			this.shipPurchase.ship(order(placed));
		}
	}

	private static ShippingOrder order(PurchasePlaced placed) {
		try {
			return placed.toOrder();
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableMessage("PurchasePlaced can't be shipped: " + ex.getMessage());
		}
	}

}
