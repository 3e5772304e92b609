package dev.spikeproof.purchasing.purchase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shipping or encoding has got on with a purchase, told by whichever door. */
@Component
public class AdvancePurchase {

	private static final Logger log = LoggerFactory.getLogger(AdvancePurchase.class);

	private final Purchases purchases;

	private final PurchaseEvents events;

	private final ApplicationEventPublisher news;

	private final Clock clock;

	AdvancePurchase(Purchases purchases, PurchaseEvents events, ApplicationEventPublisher news, Clock clock) {
		this.purchases = purchases;
		this.events = events;
		this.news = news;
		this.clock = clock;
	}

	/**
	 * Moves the purchase forward; news that come late, twice or out of order change
	 * nothing.
	 * @return the purchase as it is now
	 * @throws UnknownPurchase if there is none with this id
	 * @throws IllegalArgumentException if this can't happen to the purchase
	 */
	@Transactional
	public Purchase advance(UUID purchaseId, List<? extends Progress> news) {
		Purchase before = this.purchases.lock(purchaseId).orElseThrow(() -> new UnknownPurchase(purchaseId));
		Purchase after = before.after(news);
		if (after.equals(before)) {
			return before;
		}
		Instant now = this.clock.instant();
		this.purchases.update(before, after, now);
		if (after.isFinal()) {
			this.events.withdrawEncodings(purchaseId);
			Duration age = Duration.between(after.placedAt(), now);
			this.news.publishEvent(new PurchaseDone(after.status(), age));
			log.atInfo()
				.addKeyValue("purchase", purchaseId)
				.log("Purchase {} is {} after {} ms", purchaseId, after.status(), age.toMillis());
		}
		return after;
	}

}
