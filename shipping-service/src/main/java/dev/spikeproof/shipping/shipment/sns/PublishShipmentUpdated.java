package dev.spikeproof.shipping.shipment.sns;

import dev.spikeproof.messaging.outbox.Outbox;
import dev.spikeproof.messaging.outbox.OutgoingEvent;
import dev.spikeproof.shipping.shipment.ShipmentMoved;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the news into the outbox, in the transaction they come from. */
@Component
class PublishShipmentUpdated {

	private final Outbox outbox;

	PublishShipmentUpdated(Outbox outbox) {
		this.outbox = outbox;
	}

	@EventListener
	void on(ShipmentMoved moved) {
		String purchase = moved.shipment().purchase().toString();
		this.outbox.add(OutgoingEvent.of("shipments.fifo", "ShipmentUpdated", ShipmentUpdated.of(moved.shipment()))
			.about(purchase)
			.inGroup(purchase));
	}

}
