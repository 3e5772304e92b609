package dev.spikeproof.shipping;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.shipping.shipment.ShipPurchase;
import dev.spikeproof.shipping.shipment.Shipment.Status;
import dev.spikeproof.shipping.shipment.Shipments;
import dev.spikeproof.shipping.shipment.ShippingOrder;
import dev.spikeproof.shipping.shipment.ShippingOrder.Item;
import dev.spikeproof.shipping.stock.Sku;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RestartIT {

	private final PurchaseId purchase = Warehouse.purchase();

	private final String database = "restart_" + System.nanoTime();

	@Test
	void packingSurvivesARestart() {
		ShippingOrder order = new ShippingOrder(this.purchase, List.of(new Item(1, new Sku("mug"), 1)));
		try (Instance first = Instance.start(this.database, Map.of("shipping.packing-time", "5s"))) {
			first.get(ShipPurchase.class).ship(order);
			assertThat(status(first)).isEqualTo(Status.BOOKED);
		}
		try (Instance second = Instance.start(this.database, Map.of())) {
			await().atMost(Duration.ofSeconds(20)).until(() -> status(second) == Status.SHIPPED);
			assertThat(second.get(Warehouse.class).events(this.purchase)).hasSize(2);
		}
	}

	private Status status(Instance instance) {
		return instance.get(Shipments.class).of(this.purchase).orElseThrow().status();
	}

}
