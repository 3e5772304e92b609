package dev.spikeproof.local.spike;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** From when to when each worker was there. */
final class Shifts {

	private final Map<Key, Shift> all = new LinkedHashMap<>();

	/** A worker that was started again under its name is another one. */
	private record Key(String name, Instant since) {
	}

	private static final class Shift {

		private Instant end;

		private Duration startUp = Duration.ZERO;

		private Shift(Instant end) {
			this.end = end;
		}

	}

	void see(JsonNode workers, Instant now) {
		workers.valueStream().forEach((worker) -> {
			Instant since = worker.path("since").asStringOpt().map(Instant::parse).orElse(now);
			Shift shift = this.all.computeIfAbsent(new Key(worker.path("name").asString(""), since),
					(key) -> new Shift(now));
			shift.end = now;
			worker.path("readyAt").asStringOpt().map(Instant::parse).ifPresent((ready) -> {
				shift.startUp = Duration.between(since, ready);
			});
		});
	}

	/** Seconds of each one between two moments, without those that weren't there. */
	List<Double> seconds(Instant begin, Instant end) {
		List<Double> seconds = new ArrayList<>();
		this.all.forEach((key, shift) -> {
			Instant from = key.since().isAfter(begin) ? key.since() : begin;
			Instant to = shift.end.isBefore(end) ? shift.end : end;
			if (to.isAfter(from)) {
				seconds.add(Duration.between(from, to).toMillis() / 1000.0);
			}
		});
		return seconds;
	}

	/** On average, of those that were started after that; of all, if there are none. */
	double startUp(Instant begin) {
		OptionalDouble late = startUp(this.all.entrySet().stream().filter((it) -> it.getKey().since().isAfter(begin)));
		return late.orElseGet(() -> startUp(this.all.entrySet().stream()).orElse(0));
	}

	private static OptionalDouble startUp(Stream<Map.Entry<Key, Shift>> shifts) {
		return shifts.mapToDouble((it) -> it.getValue().startUp.toMillis() / 1000.0)
			.filter((time) -> time > 0)
			.average();
	}

}
