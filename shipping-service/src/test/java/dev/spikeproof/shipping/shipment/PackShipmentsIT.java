package dev.spikeproof.shipping.shipment;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import dev.spikeproof.shipping.ShippingTest;
import dev.spikeproof.shipping.Warehouse;
import dev.spikeproof.shipping.shipment.Shipment.Line;
import dev.spikeproof.shipping.shipment.Shipment.Status;
import dev.spikeproof.shipping.shipment.ShippingOrder.Item;
import dev.spikeproof.shipping.stock.Sku;
import dev.spikeproof.testing.Contract;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ShippingTest
class PackShipmentsIT {

	private final ShipPurchase shipPurchase;

	private final PackShipments packShipments;

	private final Shipments shipments;

	private final Warehouse warehouse;

	@Autowired
	PackShipmentsIT(ShipPurchase shipPurchase, PackShipments packShipments, Shipments shipments, Warehouse warehouse) {
		this.shipPurchase = shipPurchase;
		this.packShipments = packShipments;
		this.shipments = shipments;
		this.warehouse = warehouse;
	}

	@Test
	void shipsWhatWasBookedOnceItsPackingTimeIsOver() {
		PurchaseId purchase = Warehouse.purchase();
		Shipment booked = this.shipPurchase
			.ship(new ShippingOrder(purchase,
					List.of(new Item(1, this.warehouse.stocked(5), 1), new Item(2, new Sku("nothing"), 1))))
			.shipment();
		await().atMost(Duration.ofSeconds(10)).until(() -> current(purchase).isFinal());
		Shipment shipped = current(purchase);
		assertThat(shipped.status()).isEqualTo(Status.SHIPPED);
		assertThat(shipped.occurredAt()).isAfterOrEqualTo(booked.dueAt());
		assertThat(shipped.lines()).isEqualTo(booked.lines()).hasAtLeastOneElementOfType(Line.Failed.class);
		assertThat(this.warehouse.events(purchase))
			.allSatisfy((event) -> assertThat(Contract.of("ShipmentUpdated").violations(event)).isEmpty())
			.satisfiesExactly((event) -> assertThat(event).contains("\"BOOKED\""),
					(event) -> assertThat(event).contains("\"SHIPPED\""));
	}

	@Test
	void shipsEachOnceWhenSeveralInstancesPack() {
		Sku sku = this.warehouse.stocked(1000);
		List<PurchaseId> purchases = IntStream.range(0, 200).mapToObj((i) -> Warehouse.purchase()).toList();
		purchases
			.forEach((purchase) -> this.shipPurchase.ship(new ShippingOrder(purchase, List.of(new Item(1, sku, 1)))));
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			new AtOnce(8).call((i) -> this.packShipments.packDue());
			assertThat(purchases).allSatisfy((purchase) -> assertThat(current(purchase).isFinal()).isTrue());
		});
		assertThat(purchases).allSatisfy((purchase) -> assertThat(this.warehouse.events(purchase)).hasSize(2));
	}

	private Shipment current(PurchaseId purchase) {
		return this.shipments.of(purchase).orElseThrow();
	}

}
