package dev.spikeproof.scaling.simulator;

import java.time.Duration;

import dev.spikeproof.scaling.policy.Limits;

/**
 * All that happens to a queue and doesn't depend on the policy.
 *
 * @param seed of all that is random; another one is another day of the same kind
 */
public record Scenario(Arrivals arrivals, HandlerTimes handlerTimes, Fleet fleet, Control control,
		Redelivery redelivery, long seed) {

	/**
	 * The workers.
	 *
	 * @param limits no policy gets fewer or more workers, as with a scalable target of
	 * Application Auto Scaling; 1000 at most
	 * @param initial that run when it begins, within the limits
	 * @param concurrency messages a worker handles at the same time, 1 to 100
	 * @param startUp from the moment a worker is asked for, and costs, until it takes
	 * messages; 1 h at most
	 */
	public record Fleet(Limits limits, int initial, int concurrency, Duration startUp) {

		/**
		 * Refuses what can't be simulated.
		 * @throws IllegalArgumentException that says what is possible
		 */
		public Fleet {
			Require.between("max", limits.max(), 1, 1000);
			Require.between("initial", initial, limits.min(), limits.max());
			Require.between("concurrency", concurrency, 1, 100);
			Require.between("startUp", startUp, Duration.ZERO, Duration.ofHours(1));
		}

	}

	/**
	 * When the policy is asked, and how old the news are that it gets.
	 *
	 * @param period between two decisions, 1 s to 1 h
	 * @param metricDelay an observation is seen when it is this old, 15 min at most
	 */
	public record Control(Duration period, Duration metricDelay) {

		/**
		 * Refuses what can't be simulated.
		 * @throws IllegalArgumentException that says what is possible
		 */
		public Control {
			Require.between("period", period, Duration.ofSeconds(1), Duration.ofHours(1));
			Require.between("metricDelay", metricDelay, Duration.ZERO, Duration.ofMinutes(15));
		}

	}

	/**
	 * What becomes of a message whose handling fails. The worker is busy with it as long
	 * as with any other, and nobody notices: it comes again when the visibility timeout
	 * is over, which a heartbeat has renewed up to the failure. When it was received too
	 * often, it goes to the DLQ instead.
	 *
	 * @param failures probability that a handling fails, 0 to 1
	 * @param visibilityTimeout 12 h at most
	 * @param maxReceiveCount 1 to 1000
	 */
	public record Redelivery(double failures, Duration visibilityTimeout, int maxReceiveCount) {

		/**
		 * Refuses what can't be simulated.
		 * @throws IllegalArgumentException that says what is possible
		 */
		public Redelivery {
			Require.between("failures", failures, 0.0, 1.0);
			Require.between("visibilityTimeout", visibilityTimeout, Duration.ZERO, Duration.ofHours(12));
			Require.between("maxReceiveCount", maxReceiveCount, 1, 1000);
		}

	}

}
