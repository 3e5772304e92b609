package dev.spikeproof.shipping.shipment;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import dev.spikeproof.messaging.tracing.Traces;
import dev.spikeproof.shipping.shipment.Shipment.Line;
import dev.spikeproof.shipping.shipment.ShippingOrder.Item;
import dev.spikeproof.shipping.stock.TakeStock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static java.time.temporal.ChronoUnit.MILLIS;

/** Ships a purchase once, however often and by whichever door it is asked. */
@Component
public class ShipPurchase {

	private static final Comparator<Item> BY_SKU = Comparator.comparing(Item::sku);

	private static final Comparator<Line> BY_NUMBER = Comparator.comparingInt((line) -> line.item().line());

	private final Shipments shipments;

	private final TakeStock stock;

	private final PackingSettings packing;

	private final ApplicationEventPublisher events;

	private final Traces traces;

	private final Clock clock;

	ShipPurchase(Shipments shipments, TakeStock stock, PackingSettings packing, ApplicationEventPublisher events,
			Traces traces, Clock clock) {
		this.shipments = shipments;
		this.stock = stock;
		this.packing = packing;
		this.events = events;
		this.traces = traces;
		this.clock = clock;
	}

	/**
	 * Takes what is in stock and books it to be packed, all in one transaction. A line
	 * that can't be met fails by itself; that is an outcome, not an exception. For a
	 * purchase that has a shipment already nothing happens, whatever the order now says.
	 */
	@Transactional
	public Answer ship(ShippingOrder order) {
		Instant now = this.clock.instant().truncatedTo(MILLIS);
		Shipment.Id id = Shipment.Id.next();
		if (!this.shipments.claim(id, order.purchase(), now)) {
			this.events.publishEvent(new AskedAgain(order.purchase()));
			return new Answer(this.shipments.of(order.purchase()).orElseThrow(), false);
		}
		List<Line> lines = order.items().stream().sorted(BY_SKU).map(this::take).sorted(BY_NUMBER).toList();
		Shipment shipment = Shipment.of(id, order.purchase(), lines, now, now.plus(this.packing.packingTime()),
				this.traces.current());
		this.shipments.book(shipment);
		this.events.publishEvent(new ShipmentMoved(shipment));
		return new Answer(shipment, true);
	}

	private Line take(Item item) {
		return this.stock.take(item.sku(), item.quantity())
			.<Line>map((reason) -> new Line.Failed(item, reason))
			.orElseGet(() -> new Line.Met(item));
	}

	/** The shipment of the purchase, and whether it was this call that made it. */
	public record Answer(Shipment shipment, boolean isNew) {
	}

}
