package dev.spikeproof.shipping.shipment;

import java.util.ArrayList;
import java.util.List;

import dev.spikeproof.shipping.ShippingTest;
import dev.spikeproof.shipping.Warehouse;
import dev.spikeproof.shipping.shipment.Shipment.Line;
import dev.spikeproof.shipping.shipment.Shipment.Status;
import dev.spikeproof.shipping.shipment.ShippingOrder.Item;
import dev.spikeproof.shipping.stock.Sku;
import dev.spikeproof.testing.Contract;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ShippingTest
class ShipPurchaseIT {

	private final PurchaseId purchase = Warehouse.purchase();

	private final ShipPurchase shipPurchase;

	private final Warehouse warehouse;

	private final TransactionTemplate transaction;

	@Autowired
	ShipPurchaseIT(ShipPurchase shipPurchase, Warehouse warehouse, PlatformTransactionManager transactions) {
		this.shipPurchase = shipPurchase;
		this.warehouse = warehouse;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void booksWhatIsInStockAndSaysSo() {
		Sku sku = this.warehouse.stocked(10);
		ShipPurchase.Answer answer = ship(this.purchase, new Item(4, sku, 3));
		assertThat(answer.isNew()).isTrue();
		assertThat(answer.shipment().status()).isEqualTo(Status.BOOKED);
		assertThat(this.warehouse.left(sku)).isEqualTo(7);
		assertThat(this.warehouse.events(this.purchase)).singleElement().satisfies((event) -> {
			assertThat(event).contains("\"BOOKED\"");
			assertThat(Contract.of("ShipmentUpdated").violations(event)).isEmpty();
		});
	}

	@Test
	void shipsAPurchaseOnceHoweverOftenItIsAsked() {
		Sku sku = this.warehouse.stocked(10);
		Shipment first = ship(this.purchase, new Item(1, sku, 3)).shipment();
		ShipPurchase.Answer again = ship(this.purchase, new Item(1, sku, 5), new Item(2, new Sku("mug"), 1));
		assertThat(again.isNew()).isFalse();
		assertThat(again.shipment()).isEqualTo(first);
		assertThat(this.warehouse.left(sku)).isEqualTo(7);
		assertThat(this.warehouse.events(this.purchase)).hasSize(1);
	}

	@Test
	void shipsAPurchaseOnceWhenTwentyAskAtTheSameTime() {
		Sku sku = this.warehouse.stocked(100);
		List<ShipPurchase.Answer> answers = new AtOnce(20).call((i) -> ship(this.purchase, new Item(1, sku, 3)));
		assertThat(answers).filteredOn(ShipPurchase.Answer::isNew).hasSize(1);
		assertThat(answers).extracting((answer) -> answer.shipment().id())
			.containsOnly(answers.getFirst().shipment().id());
		assertThat(this.warehouse.left(sku)).isEqualTo(97);
		assertThat(this.warehouse.shipments(this.purchase)).isEqualTo(1);
		assertThat(this.warehouse.events(this.purchase)).filteredOn((event) -> event.contains("\"BOOKED\"")).hasSize(1);
	}

	@Test
	void failsOnlyTheLinesThatCantBeMet() {
		Sku plenty = this.warehouse.stocked(10);
		Sku few = this.warehouse.stocked(4);
		Shipment shipment = ship(this.purchase, new Item(3, few, 9), new Item(1, plenty, 1),
				new Item(2, new Sku("no such thing"), 1))
			.shipment();
		assertThat(shipment.status()).isEqualTo(Status.BOOKED);
		assertThat(shipment.lines()).containsExactly(new Line.Met(new Item(1, plenty, 1)),
				new Line.Failed(new Item(2, new Sku("no such thing"), 1), "Unknown product 'no such thing'."),
				new Line.Failed(new Item(3, few, 9), "Only 4 of 9 are in stock."));
		assertThat(this.warehouse.left(few)).isEqualTo(4);
	}

	@Test
	void failsForGoodWhenNothingCanBeMet() {
		Shipment shipment = ship(this.purchase, new Item(1, this.warehouse.stocked(0), 1)).shipment();
		assertThat(shipment.status()).isEqualTo(Status.FAILED);
		assertThat(this.warehouse.events(this.purchase)).singleElement().asString().contains("\"FAILED\"");
	}

	@Test
	void givesTheLastItemToExactlyOneOfTwoPurchases() {
		Sku last = this.warehouse.stocked(1);
		List<ShipPurchase.Answer> answers = new AtOnce(2).call((i) -> ship(Warehouse.purchase(), new Item(1, last, 1)));
		assertThat(answers).extracting((answer) -> answer.shipment().status())
			.containsExactlyInAnyOrder(Status.BOOKED, Status.FAILED);
		assertThat(this.warehouse.left(last)).isZero();
	}

	@Test
	void losesNoItemAndWaitsForNobodyForeverWhenManyBuyTheSameInAnyOrder() {
		List<Sku> skus = List.of(this.warehouse.stocked(60), this.warehouse.stocked(60), this.warehouse.stocked(60));
		List<ShipPurchase.Answer> answers = new AtOnce(40).call((i) -> {
			List<Item> items = new ArrayList<>();
			for (int line = 1; line <= 3; line++) {
				items.add(new Item(line, skus.get((i + line) % 3), 2));
			}
			return ship(Warehouse.purchase(), items.toArray(Item[]::new));
		});
		assertThat(skus).allSatisfy((sku) -> assertThat(this.warehouse.left(sku)).isZero());
		assertThat(answers).flatExtracting((answer) -> answer.shipment().lines())
			.filteredOn(Line.Met.class::isInstance)
			.hasSize(90);
	}

	@Test
	void tellsOnceThatAnItemIsGone() {
		Sku sku = this.warehouse.stocked(40);
		new AtOnce(20).call((i) -> ship(Warehouse.purchase(), new Item(1, sku, 3)));
		assertThat(this.warehouse.left(sku)).isEqualTo(1);
		assertThat(this.warehouse.events(sku)).isEmpty();
		new AtOnce(5).call((i) -> ship(Warehouse.purchase(), new Item(1, sku, 1)));
		assertThat(this.warehouse.events(sku)).singleElement()
			.satisfies((event) -> assertThat(Contract.of("StockDepleted").violations(event)).isEmpty());
	}

	@Test
	void leavesNothingBehindWhenItsTransactionFails() {
		Sku sku = this.warehouse.stocked(3);
		this.transaction.executeWithoutResult((status) -> {
			ship(this.purchase, new Item(1, sku, 3));
			status.setRollbackOnly();
		});
		assertThat(this.warehouse.shipments(this.purchase)).isZero();
		assertThat(this.warehouse.left(sku)).isEqualTo(3);
		assertThat(this.warehouse.events(this.purchase)).isEmpty();
		assertThat(this.warehouse.events(sku)).isEmpty();
		assertThat(ship(this.purchase, new Item(1, sku, 3)).isNew()).isTrue();
	}

	private ShipPurchase.Answer ship(PurchaseId purchase, Item... items) {
		return this.shipPurchase.ship(new ShippingOrder(purchase, List.of(items)));
	}

}
