package dev.spikeproof.purchasing.purchase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.spikeproof.purchasing.catalogue.Product;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Sees to a purchase while its customer waits: asks shipping and encoding itself, all at
 * once, until time is up.
 */
@Component
public class FulfilPurchase {

	private static final Logger log = LoggerFactory.getLogger(FulfilPurchase.class);

	/**
	 * Twice as long after each refusal: a thousand who ask on and on leave no time for
	 * the work.
	 */
	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

	private final Shipping shipping;

	private final Encoding encoding;

	private final AdvancePurchase advance;

	private final Purchases purchases;

	private final Clock clock;

	FulfilPurchase(Shipping shipping, Encoding encoding, AdvancePurchase advance, Purchases purchases, Clock clock) {
		this.shipping = shipping;
		this.encoding = encoding;
		this.advance = advance;
		this.purchases = purchases;
		this.clock = clock;
	}

	/** Returns the purchase as it is when everything is done or the deadline has come. */
	public Purchase fulfil(Purchase purchase, Instant deadline) throws InterruptedException {
		ExecutorService threads = ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(),
				ContextSnapshotFactory.builder().build()::captureAll);
		try {
			threads.invokeAll(tasks(purchase, deadline), left(deadline).toMillis(), TimeUnit.MILLISECONDS);
		}
		finally {
			threads.shutdownNow();
		}
		return this.purchases.find(purchase.id()).orElseThrow(() -> new UnknownPurchase(purchase.id()));
	}

	private List<Callable<Purchase>> tasks(Purchase purchase, Instant deadline) {
		List<Callable<Purchase>> tasks = new ArrayList<>();
		if (purchase.hasPhysicalLines()) {
			tasks.add(() -> untilDone(purchase, deadline, () -> this.shipping.ship(purchase, left(deadline))));
		}
		for (Line line : purchase.lines()) {
			if (line.kind() == Product.Kind.VIDEO && !line.status().isFinal()) {
				tasks.add(() -> untilDone(purchase, deadline, () -> List.of(this.encoding.encode(purchase, line))));
			}
		}
		return tasks;
	}

	private Purchase untilDone(Purchase purchase, Instant deadline, Supplier<List<Progress>> task)
			throws InterruptedException {
		for (Duration pause = FIRST_PAUSE;; pause = longer(pause)) {
			try {
				return this.advance.advance(purchase.id(), task.get());
			}
			catch (NotDone ex) {
				if (left(deadline).compareTo(pause) < 0) {
					log.atWarn()
						.addKeyValue("purchase", purchase.id())
						.log("Purchase {} isn't done in time: {}", purchase.id(), ex.getMessage());
					throw ex;
				}
				Thread.sleep(pause);
			}
		}
	}

	private static Duration longer(Duration pause) {
		Duration doubled = pause.multipliedBy(2);
		return (doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE;
	}

	private Duration left(Instant deadline) {
		Duration left = Duration.between(this.clock.instant(), deadline);
		return left.isNegative() ? Duration.ZERO : left;
	}

}
