package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * A queue whose backlog is told, and a policy that is asked every ten seconds and gets
 * the workers it wants, at once unless they take time to start. A handling takes 3 s.
 */
final class Load {

	static final Duration EVERY = Duration.ofSeconds(10);

	static final Duration HANDLER_TIME = Duration.ofSeconds(3);

	private final List<Seen> seen = new ArrayList<>();

	private final List<Change> changes = new ArrayList<>();

	private final Duration startUp;

	/** From when on each worker takes messages. */
	private final List<Instant> workers = new ArrayList<>();

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	Load(int workers) {
		this(workers, Duration.ZERO);
	}

	Load(int workers, Duration startUp) {
		this.workers.addAll(Collections.nCopies(workers, this.now));
		this.startUp = startUp;
	}

	/** Returns what was decided each time. */
	List<Decision> live(ScalingPolicy policy, int times, IntToLongFunction backlog) {
		List<Decision> decisions = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			decisions.add(step(policy, backlog.applyAsLong(i)));
		}
		return decisions;
	}

	Decision step(ScalingPolicy policy, long backlog) {
		see(backlog);
		return decide(policy);
	}

	void see(long backlog) {
		see(backlog, Duration.ZERO);
	}

	/** Looks now, and lets a policy know so much later. */
	void see(long backlog, Duration late) {
		int running = (int) this.workers.stream().filter((ready) -> !ready.isAfter(this.now)).count();
		// A worker is as busy as it has messages, two at a time.
		double cpu = Math.min(1, backlog / (2.0 * Math.max(1, running)));
		long inFlight = Math.min(backlog, 2L * running);
		this.seen.add(new Seen(new Observation(this.now, backlog - inFlight, inFlight, running,
				this.workers.size() - running, HANDLER_TIME, cpu), this.now.plus(late)));
	}

	Decision decide(ScalingPolicy policy) {
		List<Observation> known = this.seen.stream()
			.filter((it) -> !it.known().isAfter(this.now))
			.map(Seen::observation)
			.toList();
		int capacity = this.workers.size();
		Decision decision = policy.decide(new History(capacity, known, List.copyOf(this.changes)), this.now);
		if (decision.desired() != capacity) {
			this.changes.add(new Change(this.now, capacity, decision.desired()));
			resize(decision.desired());
		}
		pass(EVERY);
		return decision;
	}

	private void resize(int desired) {
		while (this.workers.size() > desired) {
			this.workers.removeLast();
		}
		while (this.workers.size() < desired) {
			this.workers.add(this.now.plus(this.startUp));
		}
	}

	void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	private record Seen(Observation observation, Instant known) {

	}

}
