package dev.spikeproof.scaling.alarm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one datapoint of the samples of a period. */
public sealed interface Statistic {

	Statistic AVERAGE = Simple.AVERAGE;

	Statistic SUM = Simple.SUM;

	Statistic MINIMUM = Simple.MINIMUM;

	Statistic MAXIMUM = Simple.MAXIMUM;

	Statistic SAMPLE_COUNT = Simple.SAMPLE_COUNT;

	/**
	 * Takes the smallest sample that at least so many percent of all don't exceed
	 * (nearest rank), so that the datapoint is always a value that was published.
	 * @param percent 0 to 100
	 * @throws IllegalArgumentException if it isn't
	 */
	static Statistic percentile(double percent) {
		return new Percentile(percent);
	}

	/**
	 * Reads a name as CloudWatch writes it: {@code Average}, {@code SampleCount},
	 * {@code p99.9}.
	 * @throws IllegalArgumentException if it is another, such as a trimmed mean
	 */
	static Statistic parse(String name) {
		for (Simple simple : Simple.values()) {
			if (simple.name.equals(name)) {
				return simple;
			}
		}
		Matcher percentile = Percentile.NAME.matcher(name);
		if (!percentile.matches()) {
			throw new IllegalArgumentException("\"%s\" is no statistic: take %s, or a percentile such as p99.9"
				.formatted(name, String.join(", ", Arrays.stream(Simple.values()).map(Simple::toString).toList())));
		}
		return new Percentile(Double.parseDouble(percentile.group(1)));
	}

	/**
	 * Returns the datapoint.
	 * @param sorted the values of a period, the smallest first, at least one
	 */
	double of(double[] sorted);

	enum Simple implements Statistic {

		AVERAGE("Average"), SUM("Sum"), MINIMUM("Minimum"), MAXIMUM("Maximum"), SAMPLE_COUNT("SampleCount");

		private final String name;

		Simple(String name) {
			this.name = name;
		}

		@Override
		public double of(double[] sorted) {
			return switch (this) {
				case AVERAGE -> Arrays.stream(sorted).average().orElseThrow();
				case SUM -> Arrays.stream(sorted).sum();
				case MINIMUM -> sorted[0];
				case MAXIMUM -> sorted[sorted.length - 1];
				case SAMPLE_COUNT -> sorted.length;
			};
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	record Percentile(double percent) implements Statistic {

		private static final Pattern NAME = Pattern.compile("p(\\d{1,3}(?:\\.\\d{1,10})?)");

		public Percentile {
			if (!(percent >= 0 && percent <= 100)) {
				throw new IllegalArgumentException("There is no percentile %s: take 0 to 100".formatted(percent));
			}
		}

		@Override
		public double of(double[] sorted) {
			int rank = BigDecimal.valueOf(this.percent)
				.multiply(BigDecimal.valueOf(sorted.length))
				.movePointLeft(2)
				.setScale(0, RoundingMode.CEILING)
				.intValueExact();
			return sorted[Math.max(rank, 1) - 1];
		}

		@Override
		public String toString() {
			return "p" + BigDecimal.valueOf(this.percent).stripTrailingZeros().toPlainString();
		}

	}

}
