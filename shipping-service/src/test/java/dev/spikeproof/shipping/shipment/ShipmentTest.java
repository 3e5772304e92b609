package dev.spikeproof.shipping.shipment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.spikeproof.shipping.shipment.Shipment.Line;
import dev.spikeproof.shipping.shipment.Shipment.Status;
import dev.spikeproof.shipping.shipment.ShippingOrder.Item;
import dev.spikeproof.shipping.stock.Sku;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ShipmentTest {

	private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

	private static final Line MET = new Line.Met(new Item(1, new Sku("mug"), 2));

	private static final Line FAILED = new Line.Failed(new Item(2, new Sku("tripod"), 9), "Only 4 of 9 are in stock.");

	@Test
	void isBookedWhenAtLeastOneLineIsMet() {
		assertThat(shipment(MET, FAILED).status()).isEqualTo(Status.BOOKED);
	}

	@Test
	void failsForGoodWhenNoLineIsMet() {
		Shipment failed = shipment(FAILED);
		assertThat(failed.status()).isEqualTo(Status.FAILED);
		assertThat(failed.isFinal()).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> failed.ship(NOW));
	}

	@Test
	void shipsOnce() {
		Shipment shipped = shipment(MET).ship(NOW.plusSeconds(2));
		assertThat(shipped.status()).isEqualTo(Status.SHIPPED);
		assertThat(shipped.occurredAt()).isEqualTo(NOW.plusSeconds(2));
		assertThatIllegalStateException().isThrownBy(() -> shipped.ship(NOW));
	}

	private static Shipment shipment(Line... lines) {
		return Shipment.of(Shipment.Id.next(), new PurchaseId(UUID.randomUUID()), List.of(lines), NOW,
				NOW.plusSeconds(2), null);
	}

}
