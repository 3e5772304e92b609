package dev.spikeproof.local.chaos;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Spreads things evenly over a time that began when this was made. */
final class Tempo {

	private final long begin = System.nanoTime();

	private final Duration span;

	Tempo(Duration span) {
		this.span = span;
	}

	/** Waits until the time of one of so many things has come. */
	void await(int index, int count) throws InterruptedException {
		await(this.span.multipliedBy(index).dividedBy(count));
	}

	void await(Duration at) throws InterruptedException {
		TimeUnit.NANOSECONDS.sleep(at.minus(passed()).toNanos());
	}

	Duration passed() {
		return Duration.ofNanos(System.nanoTime() - this.begin);
	}

}
