package dev.spikeproof.control.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What went through since this process began, put together from counters that begin anew
 * with each worker. Not for several threads.
 */
final class Throughput {

	/** Until one is measured: a short video. */
	private static final Duration FIRST_HANDLER_TIME = Duration.ofSeconds(3);

	private static final Duration RECENTLY = Duration.ofMinutes(1);

	private final Map<String, Vitals> last = new HashMap<>();

	private final Deque<Handled> recent = new ArrayDeque<>();

	private Duration handlerTime = FIRST_HANDLER_TIME;

	private long handled;

	private long arrived;

	private @Nullable Long backlog;

	private record Handled(Instant at, long messages, double seconds) {
	}

	void add(Instant now, Map<String, Vitals> vitals, long backlogNow) {
		long messages = 0;
		double seconds = 0;
		for (Map.Entry<String, Vitals> worker : vitals.entrySet()) {
			Vitals present = worker.getValue();
			Vitals former = this.last.put(worker.getKey(), present);
			boolean sameProcess = former != null && former.handled() <= present.handled();
			messages += present.handled() - (sameProcess ? former.handled() : 0);
			seconds += present.handledSeconds() - (sameProcess ? former.handledSeconds() : 0);
		}
		this.recent.add(new Handled(now, messages, seconds));
		this.recent.removeIf((it) -> it.at().isBefore(now.minus(RECENTLY)));
		this.handled += messages;
		this.arrived += (this.backlog != null) ? Math.max(0, backlogNow - this.backlog + messages) : backlogNow;
		this.backlog = backlogNow;
		long measured = this.recent.stream().mapToLong(Handled::messages).sum();
		if (measured > 0) {
			double all = this.recent.stream().mapToDouble(Handled::seconds).sum();
			this.handlerTime = Duration.ofNanos((long) (1e9 * all / measured));
		}
	}

	/** The mean of the last minute, or the last one known. */
	Duration handlerTime() {
		return this.handlerTime;
	}

	/** Messages in all. */
	long handled() {
		return this.handled;
	}

	/** Messages in all, those that were there at the beginning among them. */
	long arrived() {
		return this.arrived;
	}

}
