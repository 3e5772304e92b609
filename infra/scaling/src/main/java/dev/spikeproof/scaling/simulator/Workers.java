package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that cost: those that start, those that take messages, and those that leave when
 * they have finished what they hold.
 */
final class Workers {

	private final int concurrency;

	private final long startUp;

	/** Those that start or run. */
	private final List<Worker> active = new ArrayList<>();

	private final Deque<Worker> starting = new ArrayDeque<>();

	private final List<Worker> leaving = new ArrayList<>();

	private final List<Duration> ended = new ArrayList<>();

	/** Messages that the running ones could take. */
	private final Level free = new Level();

	private int turn;

	private int most;

	Workers(Scenario.Fleet fleet) {
		this.concurrency = fleet.concurrency();
		this.startUp = fleet.startUp().toNanos();
		for (int i = 0; i < fleet.initial(); i++) {
			start(0);
			run(0);
		}
		this.most = fleet.initial();
	}

	/** When the next one is ready. */
	long next() {
		return this.starting.isEmpty() ? Long.MAX_VALUE : this.starting.getFirst().startedAt() + this.startUp;
	}

	/** Lets the next one take messages. */
	void run(long now) {
		Worker worker = this.starting.removeFirst();
		worker.run();
		this.free.add(worker.free(), now);
	}

	boolean canTake() {
		return this.free.value() > 0;
	}

	/**
	 * Gives a message to the next one, in turn, that can take it. There has to be one.
	 */
	Worker take(long now) {
		do {
			this.turn = (this.turn + 1) % this.active.size();
		}
		while (this.active.get(this.turn).free() == 0);
		Worker worker = this.active.get(this.turn);
		worker.take();
		this.free.add(-1, now);
		return worker;
	}

	void release(Worker worker, long now) {
		worker.release();
		if (!this.leaving.contains(worker)) {
			this.free.add(1, now);
		}
		else if (worker.isIdle()) {
			this.leaving.remove(worker);
			this.ended.add(worker.timeUntil(now));
		}
	}

	/**
	 * Takes away those that hold the least: first who starts, then who is idle, of
	 * several the newest. If there are too few, those that leave stay, and only then
	 * others start, so that the limit holds for all together.
	 */
	void resize(int wanted, long now) {
		while (this.active.size() > wanted) {
			takeAway(leastBusy(), now);
		}
		while (this.active.size() < wanted && !this.leaving.isEmpty()) {
			Worker worker = this.leaving.removeFirst();
			this.active.add(worker);
			this.free.add(worker.free(), now);
		}
		while (this.active.size() < wanted) {
			start(now);
		}
		this.most = Math.max(this.most, count());
	}

	private void start(long now) {
		Worker worker = new Worker(this.concurrency, now);
		this.active.add(worker);
		this.starting.add(worker);
	}

	private void takeAway(Worker worker, long now) {
		this.active.remove(worker);
		this.starting.remove(worker);
		this.free.add(-worker.free(), now);
		if (worker.isIdle()) {
			this.ended.add(worker.timeUntil(now));
		}
		else {
			this.leaving.add(worker);
		}
	}

	private Worker leastBusy() {
		Worker least = this.active.getFirst();
		for (Worker worker : this.active) {
			least = (worker.load() <= least.load()) ? worker : least;
		}
		return least;
	}

	int running() {
		return this.active.size() - this.starting.size();
	}

	int starting() {
		return this.starting.size();
	}

	int count() {
		return this.active.size() + this.leaving.size();
	}

	int most() {
		return this.most;
	}

	/** The share of what the running ones could hold that they hold, 0 to 1. */
	double utilisation() {
		int slots = running() * this.concurrency;
		return (slots > 0) ? (double) (slots - this.free.value()) / slots : 0;
	}

	/** How long running ones had nothing to do, all together. */
	Duration idle(long now) {
		return Duration.ofNanos((long) (this.free.area(now) / this.concurrency));
	}

	/** How long each one ran that has ended or ends now. */
	List<Duration> tasks(long now) {
		Stream<Worker> present = Stream.concat(this.active.stream(), this.leaving.stream());
		return Stream.concat(this.ended.stream(), present.map((worker) -> worker.timeUntil(now))).toList();
	}

}
