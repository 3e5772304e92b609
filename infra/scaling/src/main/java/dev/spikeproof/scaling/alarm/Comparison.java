package dev.spikeproof.scaling.alarm;

/** When a value breaches a threshold; named as CloudWatch's comparison operators are. */
public enum Comparison {

	GREATER_THAN_THRESHOLD(">", "above") {
		@Override
		public boolean breaches(double value, double threshold) {
			return value > threshold;
		}
	},

	GREATER_THAN_OR_EQUAL_TO_THRESHOLD("≥", "at least") {
		@Override
		public boolean breaches(double value, double threshold) {
			return value >= threshold;
		}
	},

	LESS_THAN_THRESHOLD("<", "below") {
		@Override
		public boolean breaches(double value, double threshold) {
			return value < threshold;
		}
	},

	LESS_THAN_OR_EQUAL_TO_THRESHOLD("≤", "at most") {
		@Override
		public boolean breaches(double value, double threshold) {
			return value <= threshold;
		}
	};

	private final String sign;

	private final String words;

	Comparison(String sign, String words) {
		this.sign = sign;
		this.words = words;
	}

	public abstract boolean breaches(double value, double threshold);

	/** Returns one of {@code > ≥ < ≤}. */
	public String sign() {
		return this.sign;
	}

	/** What stands between "was" and the threshold. */
	String words() {
		return this.words;
	}

}
