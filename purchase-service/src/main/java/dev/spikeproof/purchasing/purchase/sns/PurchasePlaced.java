package dev.spikeproof.purchasing.purchase.sns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.spikeproof.purchasing.catalogue.Money;
import dev.spikeproof.purchasing.catalogue.Product;
import dev.spikeproof.purchasing.purchase.Purchase;

/** The event as this service sends it. */
record PurchasePlaced(UUID purchaseId, Instant placedAt, String customer, Money total, List<Line> lines) {

	static PurchasePlaced of(Purchase purchase) {
		return new PurchasePlaced(purchase.id(), purchase.placedAt(), purchase.customer(), purchase.total(),
				purchase.lines()
					.stream()
					.map((line) -> new Line(line.number(), line.sku(), line.kind(), line.quantity()))
					.toList());
	}

	record Line(int line, String sku, Product.Kind kind, int quantity) {
	}

}
