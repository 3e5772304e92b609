package dev.spikeproof.purchasing.purchase.sqs;

import dev.spikeproof.messaging.inbox.IncomingEvent;
import dev.spikeproof.messaging.inbox.MessageReader;
import dev.spikeproof.messaging.inbox.ProcessedEvents;
import io.awspring.cloud.sqs.annotation.SqsListener;

import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

@Component
class ShipmentListener {

	private final MessageReader messages;

	private final ProcessedEvents processed;

	private final AdvanceFromMessage advance;

	ShipmentListener(MessageReader messages, ProcessedEvents processed, AdvanceFromMessage advance) {
		this.messages = messages;
		this.processed = processed;
		this.advance = advance;
	}

	@SqsListener("${spikeproof.stage}-purchase-shipments.fifo")
	void on(Message<String> message) {
		IncomingEvent<ShipmentUpdated> event = this.messages.read(message, ShipmentUpdated.class);
		ShipmentUpdated update = event.payload();
		this.processed.once(event.id(), () -> this.advance.advance(update.purchaseId(), update.progress()));
	}

}
