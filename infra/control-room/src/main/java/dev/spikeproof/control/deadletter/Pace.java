package dev.spikeproof.control.deadletter;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Keeps to so many letters per second, from the moment it is made. */
class Pace {

	private final long begin = System.nanoTime();

	private final Optional<Integer> rate;

	private long done;

	Pace(Optional<Integer> rate) {
		this.rate = rate;
	}

	/** Waits until so many more may have been done. */
	void after(int more) throws InterruptedException {
		this.done += more;
		if (this.rate.isPresent()) {
			long due = this.begin + TimeUnit.SECONDS.toNanos(this.done) / this.rate.get();
			TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
		}
	}

}
