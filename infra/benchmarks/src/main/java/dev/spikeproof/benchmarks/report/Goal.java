package dev.spikeproof.benchmarks.report;

/**
 * What was to be reached.
 *
 * @param comparison {@code ≥} or {@code ≤}
 * @param limit why it is no better, told when the goal is missed
 */
public record Goal(String what, String comparison, double wanted, double reached, String limit) {

	public static Goal atLeast(double wanted, String what, double reached, String limit) {
		return new Goal(what, "≥", wanted, reached, limit);
	}

	public static Goal atMost(double wanted, String what, double reached, String limit) {
		return new Goal(what, "≤", wanted, reached, limit);
	}

	public boolean isMet() {
		return this.comparison.equals("≥") ? this.reached >= this.wanted : this.reached <= this.wanted;
	}

}
