package dev.spikeproof.purchasing.catalogue;

/**
 * Something the shop sells.
 *
 * @param sku the name by which all services know it; for a video the encoder's preset
 */
public record Product(String sku, String name, Kind kind, Money price) {

	/** Whether it is shipped from stock or encoded from an upload. */
	public enum Kind {

		PHYSICAL, VIDEO

	}

}
