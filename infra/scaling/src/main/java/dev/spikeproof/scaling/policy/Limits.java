package dev.spikeproof.scaling.policy;

/**
 * Between which numbers of workers a policy may choose.
 *
 * @param min 0 or more
 * @param max 1 or more, and not less than the least
 */
public record Limits(int min, int max) {

	/**
	 * Refuses what can't be kept.
	 * @throws IllegalArgumentException if the numbers contradict each other
	 */
	public Limits {
		if (min < 0) {
			throw new IllegalArgumentException("min is " + min + ": it can't be less than 0");
		}
		if (max < Math.max(1, min)) {
			throw new IllegalArgumentException(
					"max is %d: it has to be at least 1 and not less than min, which is %d".formatted(max, min));
		}
	}

	int clamp(double wanted) {
		return (int) Math.clamp(wanted, this.min, this.max);
	}

	/** A decision within these limits, which says so when they change it. */
	Decision decide(double wanted, String reason) {
		int desired = clamp(wanted);
		if (wanted > desired) {
			return new Decision(desired, "%s; %d is the limit".formatted(reason, this.max));
		}
		if (wanted < desired) {
			return new Decision(desired, "%s; at least %d stay".formatted(reason, this.min));
		}
		return new Decision(desired, reason);
	}

}
