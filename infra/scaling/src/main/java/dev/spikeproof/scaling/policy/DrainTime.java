package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the time in which the backlog will be done at what is acceptable. It goes up at
 * once, and comes down to the most that was wanted lately, never at a look that sees the
 * backlog grow.
 * <p>
 * The time to drain is (visible + in flight) × mean handler time ÷ (workers ×
 * concurrency), with workers that are still starting among the workers: they were asked
 * for because of the same messages. On AWS the difference between {@link #wanted} and the
 * workers there are can be a published metric, and step scaling by its value with alarms
 * on periods of 10 s does the rest.
 *
 * @param acceptable how long a message that comes now may take to be done
 * @param steadyFor for how long fewer workers have to be enough before some go
 * @param concurrency messages a worker handles at the same time
 */
public record DrainTime(Duration acceptable, Duration steadyFor, int concurrency,
		Limits limits) implements ScalingPolicy {

	/** Of what is older nobody knows whether it still holds. */
	private static final Duration FRESH = Duration.ofMinutes(1);

	/**
	 * Refuses times and numbers that can't be kept.
	 * @throws IllegalArgumentException which says which
	 */
	public DrainTime {
		if (!acceptable.isPositive()) {
			throw new IllegalArgumentException("the acceptable time has to be more than 0 s");
		}
		if (concurrency < 1) {
			throw new IllegalArgumentException("a worker handles 1 message at least at the same time");
		}
	}

	@Override
	public Decision decide(History history, Instant now) {
		int capacity = history.capacity();
		Optional<Observation> latest = history.latest(FRESH, now);
		if (latest.isEmpty()) {
			return this.limits.decide(capacity, "nothing was seen for " + Say.seconds(FRESH) + ": all stays as it is");
		}
		Observation seen = latest.get();
		int wanted = wanted(seen);
		if (wanted > capacity) {
			return this.limits.decide(wanted, reason(seen));
		}
		Instant begin = seen.at().minus(this.steadyFor);
		List<Observation> lately = history.between(begin, seen.at());
		int most = lately.stream().mapToInt(this::wanted).max().orElse(capacity);
		if (most >= capacity) {
			return this.limits.decide(capacity, reason(seen));
		}
		if (history.observations().getFirst().at().isAfter(begin) || grows(lately)) {
			return this.limits.decide(capacity, reason(seen) + "; nobody goes before that held for "
					+ Say.seconds(this.steadyFor) + " and the backlog doesn't grow");
		}
		return this.limits.decide(most,
				"%s; for %s no more than %d were needed".formatted(reason(seen), Say.seconds(this.steadyFor), most));
	}

	/**
	 * Returns how many workers would be done in the acceptable time, and never more than
	 * find a message to work on.
	 */
	public int wanted(Observation seen) {
		double inTime = Math.ceil(seen.work() / (Metric.seconds(this.acceptable) * this.concurrency));
		double busy = Math.ceil((double) seen.backlog() / this.concurrency);
		return (int) Math.min(Integer.MAX_VALUE, Math.min(inTime, busy));
	}

	private static boolean grows(List<Observation> lately) {
		return lately.size() > 1 && lately.getLast().backlog() > lately.get(lately.size() - 2).backlog();
	}

	private String reason(Observation seen) {
		int workers = Math.max(1, seen.workers());
		double seconds = seen.work() / (workers * this.concurrency);
		return "backlog %d = %s for %d %s; wanted %s".formatted(seen.backlog(), Metric.TIME_TO_DRAIN.say(seconds),
				workers, (workers == 1) ? "worker" : "workers", Say.seconds(this.acceptable));
	}

}
