package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How long a worker is busy with one message.
 */
public sealed interface HandlerTimes {

	/** No handling takes less. */
	Duration SHORTEST = Duration.ofNanos(1);

	/**
	 * No handling takes longer, as SQS lets no message be in flight for longer. A draw
	 * beyond it is cut off.
	 */
	Duration LONGEST = Duration.ofHours(12);

	/** The same for all. */
	static HandlerTimes constant(Duration time) {
		return new Constant(time);
	}

	/**
	 * Half of them are shorter than the median, few are much longer.
	 * @param sigma standard deviation of the logarithm, 0 to 3
	 */
	static HandlerTimes lognormal(Duration median, double sigma) {
		return new Lognormal(median, sigma);
	}

	/**
	 * The same shape, by its mean.
	 * @param sigma standard deviation of the logarithm, 0 to 3
	 */
	static HandlerTimes lognormalOfMean(Duration mean, double sigma) {
		return new Lognormal(Duration.ofNanos((long) (mean.toNanos() / Math.exp(sigma * sigma / 2))), sigma);
	}

	/** What was measured, each as likely as the others. */
	static HandlerTimes measured(List<Duration> times) {
		return new Measured(times);
	}

	Duration mean();

	/** Returns the nanoseconds of one handling. */
	long draw(RandomGenerator random);

	record Constant(Duration time) implements HandlerTimes {

		public Constant {
			Require.between("time", time, SHORTEST, LONGEST);
		}

		@Override
		public Duration mean() {
			return this.time;
		}

		@Override
		public long draw(RandomGenerator random) {
			return this.time.toNanos();
		}

	}

	record Lognormal(Duration median, double sigma) implements HandlerTimes {

		public Lognormal {
			Require.between("median", median, SHORTEST, LONGEST);
			Require.between("sigma", sigma, 0.0, 3.0);
		}

		/** As if nothing were cut off. */
		@Override
		public Duration mean() {
			return Duration.ofNanos((long) (this.median.toNanos() * Math.exp(this.sigma * this.sigma / 2)));
		}

		@Override
		public long draw(RandomGenerator random) {
			double nanos = this.median.toNanos() * Math.exp(this.sigma * random.nextGaussian());
			return Math.clamp((long) nanos, SHORTEST.toNanos(), LONGEST.toNanos());
		}

	}

	record Measured(List<Duration> times) implements HandlerTimes {

		public Measured {
			if (times.isEmpty()) {
				throw new IllegalArgumentException("No handler time was measured: at least one is needed");
			}
			times.forEach((time) -> Require.between("time", time, SHORTEST, LONGEST));
			times = List.copyOf(times);
		}

		@Override
		public Duration mean() {
			return this.times.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(this.times.size());
		}

		@Override
		public long draw(RandomGenerator random) {
			return this.times.get(random.nextInt(this.times.size())).toNanos();
		}

	}

}
