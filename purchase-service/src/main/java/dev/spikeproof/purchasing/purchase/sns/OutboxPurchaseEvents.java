package dev.spikeproof.purchasing.purchase.sns;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import dev.spikeproof.messaging.outbox.EventsPublished;
import dev.spikeproof.messaging.outbox.Outbox;
import dev.spikeproof.messaging.outbox.OutgoingEvent;
import dev.spikeproof.purchasing.purchase.Line;
import dev.spikeproof.purchasing.purchase.Purchase;
import dev.spikeproof.purchasing.purchase.PurchaseEvents;
import dev.spikeproof.purchasing.purchase.Purchases;
import dev.spikeproof.purchasing.upload.Upload;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class OutboxPurchaseEvents implements PurchaseEvents {

	private static final String TOPIC = "purchases";

	private static final String VIDEO_PURCHASED = "VideoPurchased";

	private final Outbox outbox;

	private final Purchases purchases;

	private final Clock clock;

	OutboxPurchaseEvents(Outbox outbox, Purchases purchases, Clock clock) {
		this.outbox = outbox;
		this.purchases = purchases;
		this.clock = clock;
	}

	@Override
	public void placed(Purchase purchase, Instant notBefore) {
		String subject = purchase.id().toString();
		this.outbox.add(OutgoingEvent.of(TOPIC, "PurchasePlaced", PurchasePlaced.of(purchase))
			.withAttribute("physical-lines", purchase.physicalLines())
			.withAttribute("total", purchase.total().amount())
			.about(subject)
			.notBefore(notBefore));
		for (Line line : purchase.lines()) {
			UUID uploadId = line.uploadId();
			if (uploadId != null) {
				this.outbox.add(OutgoingEvent
					.of(TOPIC, VIDEO_PURCHASED,
							new VideoPurchased(purchase.id(), line.number(), line.sku(), Upload.key(uploadId)))
					.about(subject)
					.notBefore(notBefore));
			}
		}
	}

	@Override
	public void withdrawEncodings(UUID purchaseId) {
		this.outbox.withdraw(VIDEO_PURCHASED, purchaseId.toString());
	}

	@EventListener
	void published(EventsPublished published) {
		List<UUID> ids = published.events()
			.stream()
			.map(EventsPublished.Event::subject)
			.filter(Objects::nonNull)
			.distinct()
			.map(UUID::fromString)
			.toList();
		this.purchases.published(ids, this.clock.instant());
	}

}
