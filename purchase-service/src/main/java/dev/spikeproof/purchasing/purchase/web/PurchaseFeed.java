package dev.spikeproof.purchasing.purchase.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.spikeproof.purchasing.purchase.Purchases;
import dev.spikeproof.purchasing.purchase.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Feeds everyone who watches a purchase from one query for all, so that watching costs
 * neither a thread nor a database connection.
 */
@Component
class PurchaseFeed {

	private static final Logger log = LoggerFactory.getLogger(PurchaseFeed.class);

	private static final int MOST_WATCHERS = 10_000;

	private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

	private final Purchases purchases;

	PurchaseFeed(Purchases purchases) {
		this.purchases = purchases;
	}

	/**
	 * Follows the purchase from the position on.
	 * @throws TooManyWatchers if this instance has as many as it can feed
	 */
	Watcher watch(UUID purchaseId, long position) {
		if (this.watchers.size() >= MOST_WATCHERS) {
			throw new TooManyWatchers();
		}
		Watcher watcher = new Watcher(purchaseId, position, this.watchers::remove);
		this.watchers.add(watcher);
		return watcher;
	}

	@Scheduled(fixedDelayString = "200ms")
	void feed() {
		Map<UUID, Long> positions = new HashMap<>();
		List<Watcher> ready = this.watchers.stream().filter(Watcher::isReady).toList();
		ready.forEach((watcher) -> positions.merge(watcher.purchaseId(), watcher.position(), Math::min));
		if (positions.isEmpty()) {
			return;
		}
		try {
			Map<UUID, List<Step>> news = this.purchases.stepsAfter(positions)
				.stream()
				.collect(Collectors.groupingBy(Step::purchaseId));
			ready.forEach((watcher) -> watcher.send(news.getOrDefault(watcher.purchaseId(), List.of())));
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("Watchers of purchases get no news just now: {}", ex.getMessage());
		}
	}

	@Scheduled(fixedDelayString = "15s")
	void beat() {
		this.watchers.stream().filter(Watcher::isReady).forEach(Watcher::beat);
	}

	/**
	 * Ends all streams, else they would keep this instance from stopping; browsers come
	 * back to another one.
	 */
	@EventListener
	void on(ContextClosedEvent closed) {
		this.watchers.forEach((watcher) -> watcher.emitter().complete());
	}

	static final class TooManyWatchers extends RuntimeException {

		TooManyWatchers() {
			super("This instance feeds as many watchers as it can");
		}

	}

}
