package dev.spikeproof.shipping.shipment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Waits until a shipment has left or failed. Meant for virtual threads; a connection of
 * the database is held only while looking, not before the shipment is due, and then five
 * times a second, so that it doesn't matter which instance packs it.
 */
@Component
public class AwaitShipment {

	private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

	private final CountDownLatch closing = new CountDownLatch(1);

	private final Shipments shipments;

	private final Clock clock;

	AwaitShipment(Shipments shipments, Clock clock) {
		this.shipments = shipments;
		this.clock = clock;
	}

	/**
	 * The shipment in its final status, or empty if it isn't there when the patience is
	 * over or this instance stops.
	 */
	public Optional<Shipment> await(Shipment shipment, Duration patience) {
		Instant deadline = this.clock.instant().plus(patience);
		Shipment current = shipment;
		while (!current.isFinal()) {
			Instant now = this.clock.instant();
			Instant next = latest(current.dueAt(), now.plus(LOOK_AGAIN));
			if (!now.isBefore(deadline)
					|| closesWithin(Duration.between(now, next.isBefore(deadline) ? next : deadline))) {
				return Optional.empty();
			}
			current = this.shipments.of(shipment.purchase()).orElseThrow();
		}
		return Optional.of(current);
	}

	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing.countDown();
	}

	private boolean closesWithin(Duration pause) {
		try {
			return this.closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
