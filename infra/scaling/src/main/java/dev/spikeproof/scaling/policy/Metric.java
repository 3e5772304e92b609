package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a policy looks at, computed from an observation. */
public enum Metric {

	/** Messages that aren't done. */
	BACKLOG("messages"),

	/**
	 * Messages that aren't done for each running worker, as the guide to Amazon EC2 Auto
	 * Scaling proposes it for queues.
	 */
	BACKLOG_PER_WORKER("messages for each worker"),

	/** Seconds that the running workers need for the backlog. */
	TIME_TO_DRAIN("s of work"),

	/** Percent, 0 to 100. */
	CPU("% CPU");

	private final String unit;

	Metric(String unit) {
		this.unit = unit;
	}

	/**
	 * Returns the metric's value. Where nobody runs, it is what one worker would have, so
	 * that there is a way up from zero; of the CPU nobody can say that.
	 * @param concurrency messages a worker handles at the same time
	 */
	public double of(Observation seen, int concurrency) {
		int running = Math.max(1, seen.running());
		return switch (this) {
			case BACKLOG -> seen.backlog();
			case BACKLOG_PER_WORKER -> (double) seen.backlog() / running;
			case TIME_TO_DRAIN -> seen.work() / (running * concurrency);
			case CPU -> 100 * seen.cpu();
		};
	}

	boolean isThereWithoutWorkers() {
		return this != CPU;
	}

	String say(double value) {
		return String.format(Locale.ROOT, (value < 10) ? "%.1f %s" : "%.0f %s", value, this.unit);
	}

	/** The name it has in the policy file, like {@code time-to-drain}. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Returns the metric of this name.
	 * @throws IllegalArgumentException which lists the names there are
	 */
	public static Metric parse(String name) {
		return Arrays.stream(values())
			.filter((metric) -> metric.toString().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("there is no metric %s; there are %s".formatted(name,
					Arrays.stream(values()).map(Metric::toString).collect(Collectors.joining(", ")))));
	}

	static double seconds(Duration duration) {
		return duration.toNanos() / 1e9;
	}

}
