package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the time in which the backlog will be done at what is acceptable. It goes up at
 * once, and comes down to the most that was wanted lately, but never below what keeps up
 * with the messages that arrive, nor at a look that sees the backlog grow.
 * <p>
 * The time to drain is (visible + in flight) × mean handler time ÷ (workers ×
 * concurrency), with workers that are still starting among the workers: they were asked
 * for because of the same messages. What keeps up follows from Little's law: as many
 * messages are handled at the same time as arrive within a handler time. On AWS
 * {@link #missing} can be a published metric, and step scaling by its value with alarms
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
	 * How busy those who stay may be on average. Without a margin somebody would go whom
	 * the next messages call back; target tracking leaves the same one.
	 */
	private static final double BUSY = 0.9;

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
		List<Observation> lately = lately(history, seen);
		int most = lately.stream().mapToInt(this::wanted).max().orElse(capacity);
		if (most >= capacity) {
			return this.limits.decide(capacity, reason(seen));
		}
		int keepUp = keepUp(history, seen);
		if (keepUp >= capacity) {
			return this.limits.decide(capacity, reason(seen) + "; fewer wouldn't keep up with what arrives");
		}
		if (history.observations().getFirst().at().isAfter(begin(seen)) || grows(lately)) {
			return this.limits.decide(capacity, reason(seen) + "; nobody goes before that held for "
					+ Say.seconds(this.steadyFor) + " and the backlog doesn't grow");
		}
		return (keepUp > most)
				? this.limits.decide(keepUp, "%s; %d keep up with what arrives".formatted(reason(seen), keepUp))
				: this.limits.decide(most, "%s; for %s no more than %d were needed".formatted(reason(seen),
						Say.seconds(this.steadyFor), most));
	}

	/**
	 * Returns how many workers are missing at the last of the observations; negative, how
	 * many could go if it stays like that; 0 if nothing was seen, or the backlog grows.
	 */
	public int missing(History history) {
		if (history.observations().isEmpty()) {
			return 0;
		}
		Observation seen = history.observations().getLast();
		int missing = wanted(seen) - seen.workers();
		if (missing > 0) {
			return missing;
		}
		return grows(lately(history, seen)) ? 0
				: Math.min(0, Math.max(missing, keepUp(history, seen) - seen.workers()));
	}

	/**
	 * Returns how many workers would be done in the acceptable time, and never more than
	 * find a message to work on.
	 */
	int wanted(Observation seen) {
		double inTime = Math.ceil(seen.work() / (Metric.seconds(this.acceptable) * this.concurrency));
		double busy = Math.ceil((double) seen.backlog() / this.concurrency);
		return (int) Math.min(Integer.MAX_VALUE, Math.min(inTime, busy));
	}

	private Instant begin(Observation seen) {
		return seen.at().minus(this.steadyFor);
	}

	private List<Observation> lately(History history, Observation seen) {
		return history.between(begin(seen), seen.at());
	}

	/**
	 * Who is busy handles as many as come, but for those by which the backlog changes,
	 * over a handler time at least. One message less is chance. A worker that died has
	 * messages in flight, and isn't busy.
	 */
	private int keepUp(History history, Observation seen) {
		Duration window = Collections.max(List.of(this.steadyFor, seen.handlerTime()));
		List<Observation> recent = history.between(seen.at().minus(window), seen.at());
		double handled = recent.stream()
			.mapToLong((it) -> Math.min(it.inFlight(), (long) it.running() * this.concurrency))
			.average()
			.orElse(0);
		double seconds = Metric.seconds(Duration.between(recent.getFirst().at(), seen.at()));
		long change = seen.backlog() - recent.getFirst().backlog();
		double growth = (seconds > 0) ? ((change < 0) ? change + 1 : change) / seconds : 0;
		double busy = handled + growth * Metric.seconds(seen.handlerTime());
		return (int) Math.max(0, Math.ceil(busy / (BUSY * this.concurrency)));
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
