package dev.spikeproof.shipping.stock;

import java.util.List;
import java.util.Optional;

/** The stock of all items. */
public interface StockLevels {

	/** Sorted by sku. */
	List<Stock> all();

	Optional<Stock> of(Sku sku);

	/**
	 * Takes so many of an item, or none at all. Until the caller's transaction ends
	 * nobody else can take of this item, so whoever takes several does it in the order of
	 * their skus, lest two of them wait for each other.
	 * @return what there was before and after, or empty if the item is unknown
	 */
	Optional<Change> take(Sku sku, int quantity);

	/**
	 * How the stock of an item changed; {@code before} and {@code after} are the same if
	 * it couldn't be met.
	 */
	record Change(int before, int after) {

		boolean met() {
			return this.after < this.before;
		}

		boolean depleted() {
			return met() && this.after == 0;
		}

	}

}
