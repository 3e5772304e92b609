package dev.spikeproof.shipping.shipment.sns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.spikeproof.shipping.shipment.Shipment;
import dev.spikeproof.shipping.shipment.Shipment.Line;
import org.jspecify.annotations.Nullable;

/** As in {@code contracts/ShipmentUpdated.schema.json}. */
record ShipmentUpdated(UUID purchaseId, UUID shipmentId, Shipment.Status status, Instant occurredAt,
		List<UpdatedLine> lines) {

	static ShipmentUpdated of(Shipment shipment) {
		return new ShipmentUpdated(shipment.purchase().value(), shipment.id().value(), shipment.status(),
				shipment.occurredAt(),
				shipment.lines().stream().map((line) -> UpdatedLine.of(line, shipment.status())).toList());
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record UpdatedLine(int line, String sku, int quantity, Shipment.Status status, @Nullable String reason) {

		static UpdatedLine of(Line line, Shipment.Status status) {
			return switch (line) {
				case Line.Met(var item) ->
					new UpdatedLine(item.line(), item.sku().value(), item.quantity(), status, null);
				case Line.Failed(var item, var reason) ->
					new UpdatedLine(item.line(), item.sku().value(), item.quantity(), Shipment.Status.FAILED, reason);
			};
		}

	}

}
