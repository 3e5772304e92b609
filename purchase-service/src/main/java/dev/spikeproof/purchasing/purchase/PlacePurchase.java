package dev.spikeproof.purchasing.purchase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import dev.spikeproof.purchasing.owner.Owner;
import dev.spikeproof.purchasing.upload.Uploads;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer buys something. */
@Component
public class PlacePurchase {

	private static final Logger log = LoggerFactory.getLogger(PlacePurchase.class);

	/** The status of an answer that promises rather than delivers. */
	private static final int ACCEPTED = 202;

	private final CheckOrder check;

	private final Purchases purchases;

	private final Uploads uploads;

	private final PurchaseEvents events;

	private final IdempotencyKeys keys;

	private final ApplicationEventPublisher news;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PlacePurchase(CheckOrder check, Purchases purchases, Uploads uploads, PurchaseEvents events, IdempotencyKeys keys,
			ApplicationEventPublisher news, TransactionTemplate transaction, Clock clock) {
		this.check = check;
		this.purchases = purchases;
		this.uploads = uploads;
		this.events = events;
		this.keys = keys;
		this.news = news;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Stores the purchase and its events in one transaction.
	 * @param key makes a repeated request the same request
	 * @param wait how long the caller will see to the purchase itself; until then its
	 * events are held back, so that what it leaves undone is done without it
	 * @throws Refusal if the order can't be taken
	 * @throws IdempotencyKeys.KeyBusy if a request with this key is being worked on
	 * @throws IdempotencyKeys.KeyReused if the key stands for another order
	 */
	public Placement place(Owner owner, Order order, IdempotencyKeys.@Nullable Key key, Duration wait) {
		long begin = System.nanoTime();
		String hash = RequestHash.of(order);
		Optional<Placement> repeated = inTransaction(() -> repeat(key, hash, wait));
		if (repeated.isPresent()) {
			return repeated.get();
		}
		CheckOrder.Checked checked = this.check.check(order, owner);
		Placement placement = inTransaction(() -> store(owner, order, checked, key, hash, wait, begin));
		log.atInfo()
			.addKeyValue("purchase", placement.purchase().id())
			.log("Purchase {} is placed: {} lines, {} {}", placement.purchase().id(), checked.lines().size(),
					checked.total().amount(), checked.total().currency());
		return placement;
	}

	private Optional<Placement> repeat(IdempotencyKeys.@Nullable Key key, String hash, Duration wait) {
		if (key == null) {
			return Optional.empty();
		}
		return switch (this.keys.begin(key, hash)) {
			case IdempotencyKeys.Use.New() -> Optional.empty();
			case IdempotencyKeys.Use.Answered(UUID purchaseId, int status) -> {
				Purchase purchase = known(purchaseId);
				yield Optional.of(new Placement((status == ACCEPTED) ? purchase.asPlaced() : purchase, status));
			}
			case IdempotencyKeys.Use.Unanswered(UUID purchaseId) -> {
				if (!wait.isZero()) {
					this.keys.lease(key, wait);
				}
				yield Optional.of(new Placement(known(purchaseId), null));
			}
		};
	}

	private Placement store(Owner owner, Order order, CheckOrder.Checked checked, IdempotencyKeys.@Nullable Key key,
			String hash, Duration wait, long begin) {
		Optional<Placement> repeated = repeat(key, hash, wait);
		if (repeated.isPresent()) {
			return repeated.get();
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Purchase purchase = Purchase.place(order.customer(), checked.total(), checked.lines(), now);
		this.purchases.add(purchase, owner);
		takeUploads(purchase);
		this.events.placed(purchase, now.plus(wait));
		this.news.publishEvent(new PurchaseAccepted(!wait.isZero(), begin));
		if (key != null) {
			this.keys.bind(key, hash, purchase.id(), wait);
			if (wait.isZero()) {
				this.keys.answered(key, ACCEPTED);
			}
		}
		return new Placement(purchase, null);
	}

	private void takeUploads(Purchase purchase) {
		for (Line line : purchase.lines()) {
			UUID uploadId = line.uploadId();
			if (uploadId != null && !this.uploads.take(uploadId, purchase.id())) {
				throw Refusal.conflict("lines[%d].uploadId".formatted(line.number() - 1),
						"belongs to another purchase already");
			}
		}
	}

	private <T> T inTransaction(Supplier<T> work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	private Purchase known(UUID purchaseId) {
		return this.purchases.find(purchaseId).orElseThrow(() -> new UnknownPurchase(purchaseId));
	}

	/**
	 * A purchase that was placed.
	 *
	 * @param answer the status that a request with the same key got first; null if none
	 * did
	 */
	public record Placement(Purchase purchase, @Nullable Integer answer) {
	}

}
