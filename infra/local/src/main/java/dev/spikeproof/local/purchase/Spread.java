package dev.spikeproof.local.purchase;

import java.time.Duration;
import java.util.List;

/** How a number of durations, at least one, spread. */
public record Spread(Duration median, Duration p99, Duration longest) {

	static Spread of(List<Duration> durations) {
		List<Duration> sorted = durations.stream().sorted().toList();
		return new Spread(sorted.get((sorted.size() - 1) / 2), sorted.get((sorted.size() - 1) * 99 / 100),
				sorted.getLast());
	}

	@Override
	public String toString() {
		return "p50 %d ms, p99 %d ms, longest %d ms".formatted(this.median.toMillis(), this.p99.toMillis(),
				this.longest.toMillis());
	}

}
