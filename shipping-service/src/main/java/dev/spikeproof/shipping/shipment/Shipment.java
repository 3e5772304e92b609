package dev.spikeproof.shipping.shipment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jspecify.annotations.Nullable;
import dev.spikeproof.shipping.shipment.ShippingOrder.Item;

/**
 * What leaves the house for one purchase. It is BOOKED when at least one of its lines is
 * met, then SHIPPED; or FAILED, for good, when none is.
 *
 * @param occurredAt when it came to its present status
 * @param dueAt when it will be packed, if it is booked
 * @param trace where the trace of its purchase goes on, if it has one
 */
public record Shipment(Id id, PurchaseId purchase, Status status, Instant occurredAt, Instant dueAt, List<Line> lines,
		@Nullable String trace) {

	public Shipment {
		lines = List.copyOf(lines);
	}

	static Shipment of(Id id, PurchaseId purchase, List<Line> lines, Instant now, Instant dueAt,
			@Nullable String trace) {
		boolean any = lines.stream().anyMatch(Line.Met.class::isInstance);
		return new Shipment(id, purchase, any ? Status.BOOKED : Status.FAILED, now, dueAt, lines, trace);
	}

	Shipment ship(Instant now) {
		if (this.status != Status.BOOKED) {
			throw new IllegalStateException(
					"Shipment %s is %s: only one that is booked ships".formatted(this.id, this.status));
		}
		return new Shipment(this.id, this.purchase, Status.SHIPPED, now, this.dueAt, this.lines, this.trace);
	}

	boolean isFinal() {
		return this.status != Status.BOOKED;
	}

	/** Where a shipment is on its way. */
	public enum Status {

		BOOKED, SHIPPED, FAILED

	}

	/** A UUIDv7. */
	public record Id(UUID value) {

		private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

		static Id next() {
			return new Id(GENERATOR.generate());
		}

		@Override
		public String toString() {
			return this.value.toString();
		}

	}

	/** One item of the order, and whether there was enough of it. */
	public sealed interface Line {

		Item item();

		/** It goes where the shipment goes. */
		record Met(Item item) implements Line {
		}

		/** It stays here; the reason is for the customer to read. */
		record Failed(Item item, String reason) implements Line {
		}

	}

}
