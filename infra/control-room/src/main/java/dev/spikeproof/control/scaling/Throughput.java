package dev.spikeproof.control.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

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

	private final Deque<Step> recent = new ArrayDeque<>();

	private Duration handlerTime = FIRST_HANDLER_TIME;

	private long handled;

	private long arrived;

	private long missing;

	private @Nullable Long backlog;

	/** What all workers did from one look to the next. */
	private record Step(Instant at, long handled, double handledSeconds, long received, double waitedSeconds,
			double cpuSeconds, double workerSeconds) {

		Step plus(Vitals did, double seconds) {
			return new Step(this.at, this.handled + did.handled(), this.handledSeconds + did.handledSeconds(),
					this.received + did.received(), this.waitedSeconds + did.waitedSeconds(),
					this.cpuSeconds + did.cpuSeconds(), this.workerSeconds + seconds);
		}

	}

	void add(Instant now, Map<String, Vitals> vitals, long backlogNow) {
		Step step = new Step(now, 0, 0, 0, 0, 0, 0);
		double seconds = this.recent.isEmpty() ? 0
				: Duration.between(this.recent.getLast().at(), now).toMillis() / 1000.0;
		long fromUnknown = 0;
		for (Map.Entry<String, Vitals> worker : vitals.entrySet()) {
			Vitals present = worker.getValue();
			Vitals former = this.last.put(worker.getKey(), present);
			step = (former != null && present.continues(former)) ? step.plus(present.since(former), seconds)
					: step.plus(present.withoutProcessorTime(), 0);
			fromUnknown += (former == null) ? present.handled() : 0;
		}
		this.recent.add(step);
		this.recent.removeIf((it) -> it.at().isBefore(now.minus(RECENTLY)));
		this.handled += step.handled();
		this.arrived += arrivals(backlogNow, step.handled() - fromUnknown, fromUnknown);
		this.backlog = backlogNow;
		mean(Step::handled, Step::handledSeconds).ifPresent((mean) -> this.handlerTime = mean);
	}

	/**
	 * Workers are asked after the queue, and count a message before they delete it: one
	 * that falls between seems to arrive, and is missing at the next look. It is missing
	 * first if its worker doesn't answer. So what is missing isn't counted when it comes,
	 * up to what was handled lately: more than that was purged.
	 * @param fromUnknown what workers handled that weren't known before, nobody knows
	 * when: nothing arrives by it, but it can be what is missing
	 */
	private long arrivals(long backlogNow, long handled, long fromUnknown) {
		if (this.backlog == null) {
			return backlogNow;
		}
		long more = backlogNow - this.backlog + handled - this.missing;
		long missing = Math.max(0, -more - fromUnknown);
		this.missing = Math.min(missing, this.recent.stream().mapToLong(Step::handled).sum());
		return Math.max(0, more);
	}

	private Optional<Duration> mean(ToLongFunction<Step> count, ToDoubleFunction<Step> seconds) {
		long counted = this.recent.stream().mapToLong(count).sum();
		double all = this.recent.stream().mapToDouble(seconds).sum();
		return (counted > 0) ? Optional.of(Duration.ofNanos((long) (1e9 * all / counted))) : Optional.empty();
	}

	/** The mean of the last minute, or the last one known. */
	Duration handlerTime() {
		return this.handlerTime;
	}

	/** The mean of those received in the last minute. */
	Optional<Duration> timeInQueue() {
		return mean(Step::received, Step::waitedSeconds);
	}

	/** How busy the workers kept a processor each in the last minute, 0 to 1 and more. */
	double cpu() {
		double all = this.recent.stream().mapToDouble(Step::workerSeconds).sum();
		return (all > 0) ? this.recent.stream().mapToDouble(Step::cpuSeconds).sum() / all : 0;
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
