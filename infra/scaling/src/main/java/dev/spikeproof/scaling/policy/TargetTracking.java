package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

import dev.spikeproof.scaling.alarm.Alarm;
import dev.spikeproof.scaling.alarm.Comparison;
import dev.spikeproof.scaling.alarm.MissingData;
import dev.spikeproof.scaling.alarm.Statistic;

/**
 * Keeps a metric at a value as AWS Application Auto Scaling does: by two alarms that it
 * makes itself, one on three minutes above the value and one on fifteen below nine tenths
 * of it. The number of workers is then in proportion to the metric, rounded up. Without
 * data nobody is taken away.
 * <p>
 * How AWS computes the step down isn't documented beyond "more gradually"; here it is in
 * proportion as well.
 *
 * @param metric has to go down as workers are added, in proportion
 * @param concurrency messages a worker handles at the same time
 * @param target what the metric is kept at, more than 0
 * @param outCooldown after workers were added: only a larger addition is made
 * @param inCooldown after workers were taken away: none are taken away
 */
public record TargetTracking(Metric metric, int concurrency, double target, Duration outCooldown, Duration inCooldown,
		Limits limits) implements ScalingPolicy {

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private static final double SCALE_IN_BELOW = 0.9;

	/**
	 * Refuses a target that nothing can be in proportion to.
	 * @throws IllegalArgumentException which says so
	 */
	public TargetTracking {
		if (!(target > 0 && Double.isFinite(target))) {
			throw new IllegalArgumentException("target is %s: it has to be more than 0".formatted(target));
		}
	}

	@Override
	public Decision decide(History history, Instant now) {
		int capacity = history.capacity();
		Watched watched = history.watch(this.metric, this.concurrency, now);
		OptionalDouble above = watched.raises(alarm(3, Comparison.GREATER_THAN_THRESHOLD, this.target));
		if (above.isPresent()) {
			return out(history, capacity, above.getAsDouble(), now);
		}
		OptionalDouble below = watched.raises(alarm(15, Comparison.LESS_THAN_THRESHOLD, SCALE_IN_BELOW * this.target));
		if (below.isPresent()) {
			return in(history, capacity, below.getAsDouble(), now);
		}
		return this.limits.decide(capacity, "neither three minutes above %s nor fifteen below %.0f %% of it"
			.formatted(this.metric.say(this.target), 100 * SCALE_IN_BELOW));
	}

	@Override
	public boolean seesWorkWithoutWorkers() {
		return this.metric.isThereWithoutWorkers();
	}

	private Decision out(History history, int capacity, double value, Instant now) {
		Optional<Change> cooling = history.changeWithin(this.outCooldown, now).filter(Change::isOut);
		int base = Math.max(1, cooling.map(Change::from).orElse(capacity));
		int wanted = inProportion(base, value);
		if (wanted > capacity) {
			return this.limits.decide(wanted, reason("three minutes above", base, value, wanted));
		}
		return this.limits.decide(capacity, reason("three minutes above", base, value, wanted)
				+ "; %d are there or on their way".formatted(capacity));
	}

	private Decision in(History history, int capacity, double value, Instant now) {
		int wanted = Math.min(capacity, inProportion(capacity, value));
		String reason = reason("fifteen minutes below", capacity, value, wanted);
		if (wanted < capacity && history.changeWithin(this.inCooldown, now).isPresent()) {
			return this.limits.decide(capacity,
					reason + "; the last change was less than %s ago".formatted(Say.seconds(this.inCooldown)));
		}
		return this.limits.decide(wanted, reason);
	}

	private int inProportion(int base, double value) {
		return (int) Math.min(Integer.MAX_VALUE, Math.ceil(base * value / this.target));
	}

	private String reason(String what, int base, double value, int wanted) {
		return "%s %s: ceil(%d × %.1f ÷ %.1f) = %d".formatted(what, this.metric.say(this.target), base, value,
				this.target, wanted);
	}

	private Alarm alarm(int minutes, Comparison comparison, double threshold) {
		return new Alarm(this.metric + " for " + minutes + " min", Statistic.AVERAGE, PERIOD, minutes, minutes,
				comparison, threshold, MissingData.MISSING);
	}

}
