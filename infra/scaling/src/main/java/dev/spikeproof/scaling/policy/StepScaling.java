package dev.spikeproof.scaling.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Adds and removes workers by steps that depend on how far an alarm's threshold is
 * passed, as AWS Application Auto Scaling does.
 *
 * @param concurrency messages a worker handles at the same time
 * @param out adds workers; it wins where both alarms are raised
 * @param in takes workers away
 */
public record StepScaling(Metric metric, int concurrency, Rule out, Rule in, Limits limits) implements ScalingPolicy {

	@Override
	public Decision decide(History history, Instant now) {
		Watched watched = history.watch(this.metric, this.concurrency, now);
		OptionalDouble above = watched.raises(this.out.alarm());
		if (above.isPresent()) {
			return out(above.getAsDouble(), history, now);
		}
		OptionalDouble below = watched.raises(this.in.alarm());
		if (below.isPresent()) {
			return in(below.getAsDouble(), history, now);
		}
		return this.limits.decide(history.capacity(),
				"%s is neither above %s nor below %s for long enough".formatted(this.metric,
						this.metric.say(this.out.alarm().threshold()), this.metric.say(this.in.alarm().threshold())));
	}

	@Override
	public boolean seesWorkWithoutWorkers() {
		return this.metric.isThereWithoutWorkers();
	}

	/** While the last addition cools down, only what it falls short of is added. */
	private Decision out(double value, History history, Instant now) {
		int capacity = history.capacity();
		int base = history.changeWithin(this.out.cooldown(), now)
			.filter(Change::isOut)
			.map(Change::from)
			.orElse(capacity);
		int wanted = base + this.out.workers(value);
		String reason = "%s, more than %s: %d + %d".formatted(this.metric.say(value),
				this.metric.say(this.out.alarm().threshold()), base, wanted - base);
		return (wanted > capacity) ? this.limits.decide(wanted, reason)
				: this.limits.decide(capacity, reason + ", and %d are there or on their way".formatted(capacity));
	}

	private Decision in(double value, History history, Instant now) {
		int capacity = history.capacity();
		int fewer = this.in.workers(value);
		String reason = "%s, less than %s: %d − %d".formatted(this.metric.say(value),
				this.metric.say(this.in.alarm().threshold()), capacity, fewer);
		Optional<Change> cooling = history.changeWithin(this.in.cooldown(), now);
		return cooling.isEmpty() ? this.limits.decide(capacity - fewer, reason) : this.limits.decide(capacity,
				reason + ", but the last change was less than %s ago".formatted(Say.seconds(this.in.cooldown())));
	}

}
