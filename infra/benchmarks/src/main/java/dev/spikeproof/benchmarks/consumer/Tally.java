package dev.spikeproof.benchmarks.consumer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;

import dev.spikeproof.benchmarks.report.Round;

/** The handler of all rivals: ticks off which messages came, and when. */
class Tally {

	static final String HANDLED = "messages handled";

	static final String SETTLED = "s until the last one was deleted";

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final AtomicIntegerArray times;

	private final CountDownLatch missing;

	private volatile long first;

	private volatile long last;

	Tally(int messages) {
		this.times = new AtomicIntegerArray(messages);
		this.missing = new CountDownLatch(messages);
	}

	void handle(String body) {
		if (this.first == 0) {
			noteFirst();
		}
		if (this.times.incrementAndGet(FilledQueue.number(body)) == 1) {
			this.missing.countDown();
			if (this.missing.getCount() == 0) {
				noteLast();
			}
		}
	}

	private synchronized void noteFirst() {
		if (this.first == 0) {
			this.first = System.nanoTime();
		}
	}

	private synchronized void noteLast() {
		if (this.last == 0) {
			this.last = System.nanoTime();
		}
	}

	/**
	 * Waits until all have come and are deleted.
	 * @return messages per second, from the first that was handled to the last
	 */
	Round await(FilledQueue queue) throws InterruptedException {
		if (!this.missing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException(this.missing.getCount() + " messages never came from " + queue.name());
		}
		queue.awaitEmpty();
		double settled = seconds(System.nanoTime() - this.last);
		return new Round(this.times.length() / seconds(Math.max(1, this.last - this.first)),
				Map.of(HANDLED, (double) handled(), SETTLED, settled));
	}

	/**
	 * How many calls of the handler there were; more than messages if some came again.
	 */
	private int handled() {
		int handled = 0;
		for (int i = 0; i < this.times.length(); i++) {
			handled += this.times.get(i);
		}
		return handled;
	}

	private static double seconds(long nanos) {
		return nanos / 1e9;
	}

}
