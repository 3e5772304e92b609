package dev.spikeproof.scaling.simulator;

import java.time.Duration;

/** One worker and how much it holds. */
final class Worker {

	private final int concurrency;

	private final long startedAt;

	private boolean running;

	private int busy;

	Worker(int concurrency, long startedAt) {
		this.concurrency = concurrency;
		this.startedAt = startedAt;
	}

	long startedAt() {
		return this.startedAt;
	}

	Duration timeUntil(long now) {
		return Duration.ofNanos(now - this.startedAt);
	}

	void run() {
		this.running = true;
	}

	void take() {
		this.busy++;
	}

	void release() {
		this.busy--;
	}

	boolean isIdle() {
		return this.busy == 0;
	}

	/** How many messages it could take now. */
	int free() {
		return this.running ? this.concurrency - this.busy : 0;
	}

	/** The less, the sooner it can go: least if it hasn't begun to run. */
	int load() {
		return this.running ? this.busy : -1;
	}

}
