package dev.spikeproof.control.scaling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.spikeproof.control.scaling.Waits.Told;
import dev.spikeproof.control.scaling.Waits.Wait;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How long the messages waited that services received in the last minute, by queue. */
@Component
public class TimesInQueue {

	private static final Duration RECENTLY = Duration.ofMinutes(1);

	private final Map<String, Known> known = new HashMap<>();

	private final Deque<Step> recent = new ArrayDeque<>();

	private final Waits waits;

	private final Clock clock;

	private volatile Map<String, Duration> means = Map.of();

	TimesInQueue(Waits waits, Clock clock) {
		this.waits = waits;
		this.clock = clock;
	}

	private record Known(Instant at, Map<String, Wait> waits) {

	}

	/** What was received from one look to the next. */
	private record Step(Instant at, String queue, long received, double seconds) {

	}

	/** Returns the mean of this queue, if a service that is asked received from it. */
	public Optional<Duration> of(String queue) {
		return Optional.ofNullable(this.means.get(queue));
	}

	@Scheduled(fixedDelayString = "5s")
	void refresh() {
		Instant now = this.clock.instant();
		for (Told told : this.waits.all()) {
			add(now, told.waits(), this.known.put(told.process(), new Known(now, told.waits())));
		}
		this.known.values().removeIf((it) -> isNotOfTheLastMinute(it.at(), now));
		this.recent.removeIf((it) -> isNotOfTheLastMinute(it.at(), now));
		this.means = this.recent.stream()
			.collect(Collectors.groupingBy(Step::queue,
					Collectors.collectingAndThen(Collectors.toList(), TimesInQueue::mean)));
	}

	/**
	 * What a process received before it was known, or between its last word and its
	 * restart, it received at an unknown time.
	 */
	private void add(Instant now, Map<String, Wait> waits, @Nullable Known former) {
		if (former == null) {
			return;
		}
		waits.forEach((queue, wait) -> {
			Wait before = former.waits().getOrDefault(queue, Wait.NONE);
			if (wait.continues(before) && wait.received() > before.received()) {
				this.recent
					.add(new Step(now, queue, wait.received() - before.received(), wait.seconds() - before.seconds()));
			}
		});
	}

	/** Nor of the future, which it is in when the clock is set back. */
	private static boolean isNotOfTheLastMinute(Instant at, Instant now) {
		return at.isBefore(now.minus(RECENTLY)) || at.isAfter(now);
	}

	private static Duration mean(List<Step> steps) {
		double seconds = steps.stream().mapToDouble(Step::seconds).sum();
		return Duration.ofNanos((long) (1e9 * seconds / steps.stream().mapToLong(Step::received).sum()));
	}

}
