package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import dev.spikeproof.scaling.policy.Decision;
import dev.spikeproof.scaling.policy.Limits;
import dev.spikeproof.scaling.policy.ScalingPolicy;

/** What tests let happen. */
final class Scenarios {

	static final Scenario.Control EVERY_10_S = new Scenario.Control(Duration.ofSeconds(10), Duration.ZERO);

	static final Scenario.Redelivery NO_FAILURES = new Scenario.Redelivery(0, Duration.ofSeconds(30), 3);

	private Scenarios() {
	}

	static Scenario of(Arrivals arrivals, HandlerTimes times, Scenario.Fleet fleet) {
		return new Scenario(arrivals, times, fleet, EVERY_10_S, NO_FAILURES, 1);
	}

	/** Workers that handle one message at a time and are ready after 40 s. */
	static Scenario.Fleet fleet(int min, int max, int initial) {
		return new Scenario.Fleet(new Limits(min, max), initial, 1, Duration.ofSeconds(40));
	}

	static Arrivals at(int... seconds) {
		return new Arrivals(IntStream.of(seconds).mapToLong((it) -> Duration.ofSeconds(it).toNanos()).toArray(), 0);
	}

	static Arrivals spike() {
		return Arrivals.spike(new Arrivals.Burst(10, Duration.ofSeconds(20)), Duration.ofSeconds(100),
				new Arrivals.Burst(1000, Duration.ofSeconds(20)));
	}

	static Scenario random(long seed, boolean failures) {
		SplittableRandom random = new SplittableRandom(seed);
		HandlerTimes times = HandlerTimes.lognormal(Duration.ofMillis(random.nextInt(1, 20_000)), random.nextDouble(2));
		return random(random, times, failures ? random.nextDouble(0.5) : 0);
	}

	static Scenario randomOfConstantTimes(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		return random(random, HandlerTimes.constant(Duration.ofMillis(random.nextInt(1, 20_000))), 0);
	}

	private static Scenario random(SplittableRandom random, HandlerTimes times, double failures) {
		long[] nanos = random.longs(random.nextInt(1, 400), 0, Duration.ofMinutes(random.nextInt(1, 30)).toNanos())
			.toArray();
		Arrays.sort(nanos);
		int max = random.nextInt(1, 9);
		int min = random.nextInt(max + 1);
		Scenario.Fleet fleet = new Scenario.Fleet(new Limits(min, max), random.nextInt(min, max + 1),
				random.nextInt(1, 4), Duration.ofSeconds(random.nextInt(90)));
		Scenario.Control control = new Scenario.Control(Duration.ofSeconds(random.nextInt(5, 60)),
				Duration.ofSeconds(random.nextInt(120)));
		Scenario.Redelivery redelivery = new Scenario.Redelivery(failures, Duration.ofSeconds(random.nextInt(60)),
				random.nextInt(1, 6));
		return new Scenario(new Arrivals(nanos, random.nextInt(nanos.length)), times, fleet, control, redelivery,
				random.nextLong());
	}

	static ScalingPolicy always(int workers) {
		return (history, now) -> new Decision(workers, "always " + workers);
	}

	/** Follows the backlog, but for every third moment, when it does anything. */
	static ScalingPolicy erratic(long seed) {
		return (history, now) -> {
			SplittableRandom random = new SplittableRandom(seed * 31 + now.getEpochSecond());
			long backlog = history.observations().isEmpty() ? 1 : history.observations().getLast().backlog();
			return (random.nextInt(3) == 0 && backlog > 0) ? new Decision(random.nextInt(10), "a whim")
					: new Decision((int) Math.min(backlog, 10), "as many as messages");
		};
	}

	/** One worker for so many messages. */
	static ScalingPolicy following(int messages) {
		return (history, now) -> {
			long backlog = history.observations().isEmpty() ? 0 : history.observations().getLast().backlog();
			return new Decision((int) Math.ceilDiv(backlog, messages), "backlog " + backlog);
		};
	}

}
