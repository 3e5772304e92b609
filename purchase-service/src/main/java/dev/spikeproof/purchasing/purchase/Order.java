package dev.spikeproof.purchasing.purchase;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a customer asks for. */
public record Order(String customer, List<Item> items) {

	public Order {
		items = List.copyOf(items);
	}

	/** Something physical has a quantity, a video an upload. */
	public record Item(String sku, @Nullable Integer quantity, @Nullable UUID uploadId) {
	}

}
