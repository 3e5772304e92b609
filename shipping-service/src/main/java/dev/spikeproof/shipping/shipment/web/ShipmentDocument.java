package dev.spikeproof.shipping.shipment.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.spikeproof.shipping.shipment.Shipment;
import dev.spikeproof.shipping.shipment.Shipment.Line;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as this door shows it; today in the shape of the event, but free to differ.
 */
record ShipmentDocument(@Schema(example = "019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01") UUID purchaseId,
		@Schema(example = "019a9f1e-5c01-7b33-8c55-1a2b3c4d5e6f") UUID shipmentId,
		@Schema(example = "BOOKED") Shipment.Status status,
		@Schema(example = "2026-11-24T09:30:00.456Z") Instant occurredAt, List<DocumentLine> lines) {

	static ShipmentDocument of(Shipment shipment) {
		return new ShipmentDocument(shipment.purchase().value(), shipment.id().value(), shipment.status(),
				shipment.occurredAt(),
				shipment.lines().stream().map((line) -> DocumentLine.of(line, shipment.status())).toList());
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record DocumentLine(@Schema(example = "1") int line, @Schema(example = "tripod") String sku,
			@Schema(example = "9") int quantity, @Schema(example = "FAILED") Shipment.Status status,
			@Schema(example = "Only 4 of 9 are in stock.") @Nullable String reason) {

		static DocumentLine of(Line line, Shipment.Status status) {
			return switch (line) {
				case Line.Met(var item) ->
					new DocumentLine(item.line(), item.sku().value(), item.quantity(), status, null);
				case Line.Failed(var item, var reason) ->
					new DocumentLine(item.line(), item.sku().value(), item.quantity(), Shipment.Status.FAILED, reason);
			};
		}

	}

}
