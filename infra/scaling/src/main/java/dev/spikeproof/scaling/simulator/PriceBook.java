package dev.spikeproof.scaling.simulator;

import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * All of {@code prices.yaml} by its keys, for what the simulation has no use for.
 * {@link Prices} is the part that it reckons with.
 */
public final class PriceBook {

	private final PriceList list;

	private PriceBook(PriceList list) {
		this.list = list;
	}

	/** Returns the one that comes with this module. */
	public static PriceBook load() {
		return new PriceBook(PriceList.load());
	}

	/** Reads prices in the format of {@code prices.yaml}, which is next to this class. */
	public static PriceBook read(Reader yaml) {
		return new PriceBook(PriceList.read(yaml));
	}

	/**
	 * Returns a price in USD.
	 * @param section keys with a dot between them, such as {@code fargate.arm}
	 * @throws IllegalArgumentException if there is none; it says the key
	 */
	public BigDecimal price(String section, String key) {
		PriceList found = this.list;
		for (String part : section.split("\\.", -1)) {
			found = found.section(part);
		}
		return found.price(key);
	}

	/** When these were the list prices. */
	public LocalDate date() {
		return this.list.date("date");
	}

	/** Where. */
	public String region() {
		return this.list.text("region");
	}

}
