package dev.spikeproof.benchmarks.report;

import java.util.Map;

/** A rival and what it reached. */
public record Standing(String rival, String what, Figures figures, Map<String, Figures> also) {

	/**
	 * A further figure by its name.
	 * @throws IllegalArgumentException if it wasn't measured
	 */
	public Figures further(String name) {
		Figures figures = this.also.get(name);
		if (figures == null) {
			throw new IllegalArgumentException("Nobody measured " + name + " of " + this.rival);
		}
		return figures;
	}

}
