package dev.spikeproof.purchasing.purchase.sqs;

import dev.spikeproof.messaging.inbox.MessageReader;
import dev.spikeproof.purchasing.purchase.AdvancePurchase;
import io.awspring.cloud.sqs.annotation.SqsListener;

import org.springframework.stereotype.Component;

@Component
class ShipmentListener {

	private final MessageReader messages;

	private final AdvancePurchase advance;

	ShipmentListener(MessageReader messages, AdvancePurchase advance) {
		this.messages = messages;
		this.advance = advance;
	}

	@SqsListener("${spikeproof.stage}-purchase-shipments.fifo")
	void on(String body) {
		ShipmentUpdated event = this.messages.read(body, ShipmentUpdated.class);
		this.advance.advance(event.purchaseId(), event.progress());
	}

}
