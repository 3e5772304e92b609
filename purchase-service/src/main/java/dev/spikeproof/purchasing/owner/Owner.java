package dev.spikeproof.purchasing.owner;

/**
 * Who made a purchase or an upload, and the only one who may see and use it.
 *
 * @param name as it is stored; a shopper and a partner never have the same
 */
public record Owner(String name) {

	/** Where nobody is asked who he is, everything is everybody's. */
	public static final Owner NOBODY_IN_PARTICULAR = new Owner("");

	public static Owner shopper(String id) {
		return new Owner("shopper:" + id);
	}

	public static Owner partner(String id) {
		return new Owner("partner:" + id);
	}

}
