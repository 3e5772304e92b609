package dev.spikeproof.purchasing.purchase;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Measures what happens to purchases, once it is committed. */
@Component
class PurchaseMeters {

	private static final Duration[] LATENCIES = { Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
			Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
			Duration.ofMillis(2500) };

	private final Timer accepted;

	private final Timer acceptedAndWaitedFor;

	private final Timer completed;

	private final Timer failed;

	PurchaseMeters(MeterRegistry meters) {
		this.accepted = accepted("async", meters);
		this.acceptedAndWaitedFor = accepted("sync", meters);
		this.completed = done("completed", meters);
		this.failed = done("failed", meters);
	}

	@TransactionalEventListener
	void on(PurchaseAccepted purchase) {
		(purchase.waits() ? this.acceptedAndWaitedFor : this.accepted).record(System.nanoTime() - purchase.begin(),
				TimeUnit.NANOSECONDS);
	}

	@TransactionalEventListener
	void on(PurchaseDone purchase) {
		((purchase.status() == Purchase.Status.COMPLETED) ? this.completed : this.failed).record(purchase.after());
	}

	private static Timer accepted(String mode, MeterRegistry meters) {
		return Timer.builder("spikeproof.purchases.accepted")
			.description("From an order's coming until it is stored with its events")
			.serviceLevelObjectives(LATENCIES)
			.tag("mode", mode)
			.register(meters);
	}

	private static Timer done(String outcome, MeterRegistry meters) {
		return Timer.builder("spikeproof.purchases.done")
			.description("From a purchase's placing to its end")
			.tag("outcome", outcome)
			.register(meters);
	}

}
