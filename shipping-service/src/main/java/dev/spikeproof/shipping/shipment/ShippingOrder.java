package dev.spikeproof.shipping.shipment;

import java.util.List;

import dev.spikeproof.shipping.stock.Sku;

/**
 * The physical lines of a purchase, as they are asked to be shipped: 1 to 50 with
 * different numbers. A line keeps the number it has in the purchase.
 */
public record ShippingOrder(PurchaseId purchase, List<Item> items) {

	public static final int MAX_LINES = 50;

	public static final int MAX_QUANTITY = 1000;

	public ShippingOrder {
		items = List.copyOf(items);
		require(!items.isEmpty() && items.size() <= MAX_LINES, "An order has 1 to 50 lines.");
		require(items.stream().map(Item::line).distinct().count() == items.size(), "Each line has its own number.");
	}

	private static void require(boolean kept, String rule) {
		if (!kept) {
			throw new IllegalArgumentException(rule);
		}
	}

	/** So many of one thing. */
	public record Item(int line, Sku sku, int quantity) {

		public Item {
			require(line >= 1 && line <= MAX_LINES, "A line has a number from 1 to 50.");
			require(quantity >= 1 && quantity <= MAX_QUANTITY, "A quantity is from 1 to 1000.");
		}

	}

}
