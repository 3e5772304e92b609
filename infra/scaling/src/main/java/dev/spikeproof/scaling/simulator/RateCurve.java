package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/** How often messages arrive in the course of time, in any unit. */
@FunctionalInterface
interface RateCurve {

	int CELLS = 10_000;

	/**
	 * Returns the rate.
	 * @param part of the time that has gone by, 0 to 1
	 */
	double at(double part);

	/**
	 * Lets so many messages arrive at random: each independently of the others, with the
	 * curve as its density.
	 * @return nanoseconds, sorted
	 */
	default long[] spread(int messages, Duration over, long seed) {
		double[] sums = new double[CELLS + 1];
		for (int i = 0; i < CELLS; i++) {
			sums[i + 1] = sums[i] + at((i + 0.5) / CELLS);
		}
		double[] shares = new SplittableRandom(seed).doubles(messages).toArray();
		Arrays.sort(shares);
		long[] nanos = new long[messages];
		int cell = 0;
		for (int i = 0; i < messages; i++) {
			double sum = shares[i] * sums[CELLS];
			while (sums[cell + 1] <= sum) {
				cell++;
			}
			double part = (cell + (sum - sums[cell]) / (sums[cell + 1] - sums[cell])) / CELLS;
			nanos[i] = (long) (part * over.toNanos());
		}
		return nanos;
	}

}
