package dev.spikeproof.shipping.stock;

/**
 * The name of an item in the shop, for example {@code mug}: 1 to 40 characters that can
 * be shown.
 */
public record Sku(String value) implements Comparable<Sku> {

	/**
	 * What a sku looks like; neither control characters nor halves of a surrogate pair.
	 */
	public static final String PATTERN = "[^\\p{Cc}\\p{Cs}]{1,40}";

	public Sku {
		if (!isValid(value)) {
			throw new IllegalArgumentException("A sku has 1 to 40 characters that can be shown.");
		}
	}

	public static boolean isValid(String value) {
		return !value.isBlank() && value.matches(PATTERN);
	}

	@Override
	public int compareTo(Sku other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
