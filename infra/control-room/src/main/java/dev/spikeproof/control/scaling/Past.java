package dev.spikeproof.control.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.spikeproof.scaling.policy.Change;
import dev.spikeproof.scaling.policy.Decision;
import dev.spikeproof.scaling.policy.History;
import dev.spikeproof.scaling.policy.Observation;
import dev.spikeproof.scaling.policy.ScalingPolicy;

/** What policies may know, in their own time. Not for several threads. */
final class Past {

	/** Longer than any alarm looks back. */
	private static final Duration KEPT = Duration.ofMinutes(30);

	private final Deque<Observation> observations = new ArrayDeque<>();

	private final Deque<Change> changes = new ArrayDeque<>();

	private final PolicyTime time;

	Past(PolicyTime time) {
		this.time = time;
	}

	/** Returns what was added, as policies see it. */
	Observation add(Findings found, Throughput throughput) {
		Observation seen = new Observation(this.time.at(found.at()), found.depth().visible(), found.depth().inFlight(),
				found.running(), found.starting(), this.time.of(throughput.handlerTime()), throughput.cpu());
		this.observations.add(seen);
		while (this.observations.getFirst().at().isBefore(seen.at().minus(KEPT))) {
			this.observations.removeFirst();
		}
		return seen;
	}

	void changed(Instant now, int from, int to) {
		Instant theirs = this.time.at(now);
		this.changes.add(new Change(theirs, from, to));
		this.changes.removeIf((change) -> change.at().isBefore(theirs.minus(KEPT)));
	}

	Decision ask(ScalingPolicy policy, int capacity, Instant now) {
		return policy.decide(history(capacity), this.time.at(now));
	}

	History history(int capacity) {
		return new History(capacity, List.copyOf(this.observations), List.copyOf(this.changes));
	}

	PolicyTime time() {
		return this.time;
	}

}
