package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.spikeproof.scaling.alarm.Sample;

/**
 * All that a policy may know.
 *
 * @param capacity how many workers are wanted at present: what was decided last
 * @param observations what was seen, the oldest first; there may be gaps, and none at all
 * @param changes what was decided and done, the oldest first
 */
public record History(int capacity, List<Observation> observations, List<Change> changes) {

	/** The newest observation that isn't older than this, and not from the future. */
	Optional<Observation> latest(Duration age, Instant now) {
		return this.observations.reversed()
			.stream()
			.filter((seen) -> !seen.at().isAfter(now))
			.findFirst()
			.filter((seen) -> !seen.at().isBefore(now.minus(age)));
	}

	List<Observation> between(Instant begin, Instant end) {
		return this.observations.stream()
			.filter((seen) -> !seen.at().isBefore(begin) && !seen.at().isAfter(end))
			.toList();
	}

	Watched watch(Metric metric, int concurrency, Instant now) {
		return new Watched(
				this.observations.stream().map((seen) -> new Sample(seen.at(), metric.of(seen, concurrency))).toList(),
				now);
	}

	/** The last change, if it was less than this ago. */
	Optional<Change> changeWithin(Duration cooldown, Instant now) {
		return this.changes.isEmpty() ? Optional.empty()
				: Optional.of(this.changes.getLast()).filter((change) -> change.at().plus(cooldown).isAfter(now));
	}

}
