package dev.spikeproof.shipping.shipment.sns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.shipping.shipment.Shipment;
import dev.spikeproof.shipping.shipment.Shipment.Line;
import dev.spikeproof.shipping.shipment.Shipment.Status;
import dev.spikeproof.shipping.shipment.ShippingOrder.Item;
import dev.spikeproof.shipping.stock.Sku;
import dev.spikeproof.testing.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ShipmentUpdatedTest {

	private static final Line MUG = new Line.Met(new Item(1, new Sku("mug"), 2));

	private static final Line TRIPOD = new Line.Failed(new Item(3, new Sku("tripod"), 9), "Only 4 of 9 are in stock.");

	private final Contract contract = Contract.of("ShipmentUpdated");

	private final JsonMapper json = new JsonMapper();

	@ParameterizedTest
	@EnumSource
	void keepsItsContract(Status status) {
		List<Line> lines = (status == Status.FAILED) ? List.of(TRIPOD) : List.of(MUG, TRIPOD);
		assertThat(this.contract.violations(written(shipment(status, lines)))).isEmpty();
	}

	@Test
	void looksLikeTheExample() {
		assertThat(this.json.readTree(written(shipment(Status.BOOKED, List.of(MUG, TRIPOD)))))
			.isEqualTo(this.json.readTree(this.contract.example()));
	}

	private String written(Shipment shipment) {
		return this.json.writeValueAsString(ShipmentUpdated.of(shipment));
	}

	private static Shipment shipment(Status status, List<Line> lines) {
		Instant now = Instant.parse("2026-11-24T09:30:00.456Z");
		return new Shipment(new Shipment.Id(UUID.fromString("019a9f1e-5c01-7b33-8c55-1a2b3c4d5e6f")),
				new PurchaseId(UUID.fromString("019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01")), status, now, now, lines, null);
	}

}
