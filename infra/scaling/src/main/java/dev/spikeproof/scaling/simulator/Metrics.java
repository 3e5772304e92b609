package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.spikeproof.scaling.policy.Change;
import dev.spikeproof.scaling.policy.History;
import dev.spikeproof.scaling.policy.Observation;

/** What a policy gets to see: the last half hour, but for what is too new to be known. */
final class Metrics {

	private static final Duration WINDOW = Duration.ofMinutes(30);

	private final Duration delay;

	private final RecentMean handlerTime;

	/** What nobody knows yet. */
	private final Deque<Observation> unknown = new ArrayDeque<>();

	private final Deque<Observation> known = new ArrayDeque<>();

	private final Deque<Change> changes = new ArrayDeque<>();

	Metrics(Scenario scenario) {
		this.delay = scenario.control().metricDelay();
		this.handlerTime = new RecentMean(scenario.handlerTimes().mean());
	}

	void handled(long nanos) {
		this.handlerTime.add(nanos);
	}

	void observe(Messages messages, Workers workers, long now) {
		this.unknown.add(new Observation(instant(now), messages.visible(), messages.inFlight(), workers.running(),
				workers.starting(), this.handlerTime.at(now), workers.utilisation()));
	}

	void changed(int from, int to, long now) {
		this.changes.add(new Change(instant(now), from, to));
	}

	/**
	 * Returns what the policy may know by now.
	 * @param wanted how many workers were asked for last
	 */
	History history(int wanted, long now) {
		Instant end = instant(now).minus(this.delay);
		while (!this.unknown.isEmpty() && !this.unknown.getFirst().at().isAfter(end)) {
			this.known.add(this.unknown.removeFirst());
		}
		Instant begin = instant(now).minus(WINDOW);
		while (!this.known.isEmpty() && this.known.getFirst().at().isBefore(begin)) {
			this.known.removeFirst();
		}
		while (!this.changes.isEmpty() && this.changes.getFirst().at().isBefore(begin)) {
			this.changes.removeFirst();
		}
		return new History(wanted, List.copyOf(this.known), List.copyOf(this.changes));
	}

	/** Simulated time begins at the epoch, to which CloudWatch aligns its periods. */
	static Instant instant(long nanos) {
		return Instant.EPOCH.plusNanos(nanos);
	}

}
