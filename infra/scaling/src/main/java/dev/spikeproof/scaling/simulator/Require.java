package dev.spikeproof.scaling.simulator;

/** How values refuse what isn't possible. */
final class Require {

	private Require() {
	}

	/**
	 * Returns the value if it is possible.
	 * @throws IllegalArgumentException that names it, and what is possible
	 */
	static <T extends Comparable<T>> T between(String name, T value, T least, T most) {
		if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
			throw new IllegalArgumentException("%s is %s: %s to %s is possible".formatted(name, value, least, most));
		}
		return value;
	}

}
