package dev.spikeproof.shipping.stock.web;

import dev.spikeproof.shipping.stock.Stock;
import io.swagger.v3.oas.annotations.media.Schema;

/** How many of an item can still be shipped. */
record StockDocument(@Schema(example = "tripod") String sku, @Schema(example = "4") int quantity) {

	static StockDocument of(Stock stock) {
		return new StockDocument(stock.sku().value(), stock.quantity());
	}

}
