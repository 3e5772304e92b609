package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * A queue whose backlog is told, and a policy that is asked every ten seconds and gets
 * the workers it wants at once. A handling takes 3 s.
 */
final class Load {

	static final Duration EVERY = Duration.ofSeconds(10);

	static final Duration HANDLER_TIME = Duration.ofSeconds(3);

	private final List<Observation> observations = new ArrayList<>();

	private final List<Change> changes = new ArrayList<>();

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	private int workers;

	Load(int workers) {
		this.workers = workers;
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
		// A worker is as busy as it has messages, two at a time.
		double cpu = Math.min(1, backlog / (2.0 * Math.max(1, this.workers)));
		this.observations.add(new Observation(this.now, backlog, 0, this.workers, 0, HANDLER_TIME, cpu));
	}

	Decision decide(ScalingPolicy policy) {
		Decision decision = policy
			.decide(new History(this.workers, List.copyOf(this.observations), List.copyOf(this.changes)), this.now);
		if (decision.desired() != this.workers) {
			this.changes.add(new Change(this.now, this.workers, decision.desired()));
			this.workers = decision.desired();
		}
		pass(EVERY);
		return decision;
	}

	void pass(Duration time) {
		this.now = this.now.plus(time);
	}

}
