package dev.spikeproof.shipping.shipment.sqs;

import dev.spikeproof.messaging.inbox.BrokenContract;
import dev.spikeproof.messaging.inbox.IncomingEvent;
import dev.spikeproof.messaging.inbox.MessageReader;
import dev.spikeproof.messaging.inbox.ProcessedEvents;
import dev.spikeproof.shipping.shipment.ShipPurchase;
import dev.spikeproof.shipping.shipment.ShippingOrder;
import io.awspring.cloud.sqs.annotation.SqsListener;

import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

@Component
class PurchasePlacedListener {

	private final ShipPurchase shipPurchase;

	private final MessageReader reader;

	private final ProcessedEvents processed;

	PurchasePlacedListener(ShipPurchase shipPurchase, MessageReader reader, ProcessedEvents processed) {
		this.shipPurchase = shipPurchase;
		this.reader = reader;
		this.processed = processed;
	}

	@SqsListener("${spikeproof.stage}-shipping")
	void on(Message<String> message) {
		IncomingEvent<PurchasePlaced> event = this.reader.read(message, PurchasePlaced.class);
		if (event.payload().isPhysical()) {
			ShippingOrder order = order(event.payload());
			this.processed.once(event.id(), () -> this.shipPurchase.ship(order));
		}
	}

	private static ShippingOrder order(PurchasePlaced placed) {
		try {
			return placed.toOrder();
		}
		catch (IllegalArgumentException ex) {
			throw new BrokenContract("PurchasePlaced can't be shipped: " + ex.getMessage());
		}
	}

}
