package dev.spikeproof.shipping.stock.sns;

import dev.spikeproof.messaging.outbox.Outbox;
import dev.spikeproof.messaging.outbox.OutgoingEvent;
import dev.spikeproof.shipping.stock.ItemDepleted;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the news into the outbox, in the transaction they come from. */
@Component
class PublishStockDepleted {

	private final Outbox outbox;

	PublishStockDepleted(Outbox outbox) {
		this.outbox = outbox;
	}

	@EventListener
	void on(ItemDepleted item) {
		this.outbox.add(OutgoingEvent.of("no-stock", "StockDepleted", new StockDepleted(item.sku().value(), item.at()))
			.about(item.sku().value()));
	}

}
