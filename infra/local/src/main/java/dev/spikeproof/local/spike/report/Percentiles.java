package dev.spikeproof.local.spike.report;

import java.util.stream.DoubleStream;

/** Of seconds; the smallest that so many percent don't exceed. 0 if there are none. */
public record Percentiles(double p50, double p99, double max) {

	public static Percentiles of(DoubleStream seconds) {
		double[] sorted = seconds.sorted().toArray();
		return new Percentiles(rank(sorted, 50), rank(sorted, 99), rank(sorted, 100));
	}

	private static double rank(double[] sorted, int percent) {
		return (sorted.length > 0) ? sorted[Math.ceilDiv(sorted.length * percent, 100) - 1] : 0;
	}

}
