package dev.spikeproof.shipping.shipment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import dev.spikeproof.messaging.tracing.Traces;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static java.time.temporal.ChronoUnit.MILLIS;

/** Ships what was booked, once its packing time is over. */
@Component
class PackShipments {

	/**
	 * Few enough that a transaction stays short, enough that hundreds a second are
	 * packed.
	 */
	static final int BATCH = 50;

	private final Shipments shipments;

	private final ApplicationEventPublisher events;

	private final Traces traces;

	private final Clock clock;

	PackShipments(Shipments shipments, ApplicationEventPublisher events, Traces traces, Clock clock) {
		this.shipments = shipments;
		this.events = events;
		this.traces = traces;
		this.clock = clock;
	}

	/**
	 * Ships one batch in one transaction. Several may do so at once, here or in other
	 * instances.
	 * @return how many it was; fewer than a full {@link #BATCH} if nothing is left to do
	 * now
	 */
	@Transactional
	public int packDue() {
		Instant now = this.clock.instant().truncatedTo(MILLIS);
		List<Shipment> shipped = this.shipments.lockDue(now, BATCH).stream().map((due) -> due.ship(now)).toList();
		if (!shipped.isEmpty()) {
			this.traces.within(this.traces.from(null).name("ship batch"), () -> {
				ship(shipped);
				return true;
			});
		}
		return shipped.size();
	}

	/** Each in the trace of its own purchase. */
	private void ship(List<Shipment> shipped) {
		this.shipments.ship(shipped);
		shipped.forEach((shipment) -> this.traces.continueFrom(shipment.trace(), "ship",
				() -> this.events.publishEvent(new ShipmentMoved(shipment))));
	}

}
