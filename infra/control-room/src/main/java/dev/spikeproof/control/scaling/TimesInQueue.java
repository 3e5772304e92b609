package dev.spikeproof.control.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.spikeproof.control.scaling.Waits.Wait;

/**
 * How long the messages waited that were received in the last minute, by queue. Not for
 * several threads.
 */
final class TimesInQueue {

	private static final Duration RECENTLY = Duration.ofMinutes(1);

	private final Map<Source, Wait> last = new HashMap<>();

	private final Deque<Step> recent = new ArrayDeque<>();

	private record Source(String process, String queue) {

	}

	/** What was received from one look to the next. */
	private record Step(Instant at, String queue, long received, double seconds) {

	}

	/**
	 * Adds what was found, and returns the mean of each queue from which something was
	 * received. What a process received before it was known, it received at an unknown
	 * time.
	 */
	Map<String, Duration> add(Instant now, List<Wait> waits) {
		for (Wait wait : waits) {
			Wait former = this.last.put(new Source(wait.process(), wait.queue()), wait);
			if (former != null && wait.received() > former.received()) {
				this.recent.add(new Step(now, wait.queue(), wait.received() - former.received(),
						wait.seconds() - former.seconds()));
			}
		}
		this.recent.removeIf((step) -> step.at().isBefore(now.minus(RECENTLY)) || step.at().isAfter(now));
		return this.recent.stream()
			.collect(Collectors.groupingBy(Step::queue))
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> mean(entry.getValue())));
	}

	private static Duration mean(List<Step> steps) {
		double seconds = steps.stream().mapToDouble(Step::seconds).sum();
		return Duration.ofNanos((long) (1e9 * seconds / steps.stream().mapToLong(Step::received).sum()));
	}

}
