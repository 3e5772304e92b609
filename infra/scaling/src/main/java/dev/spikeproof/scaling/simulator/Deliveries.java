package dev.spikeproof.scaling.simulator;

import java.util.stream.IntStream;

/** How often each message was received, and when it was done. */
final class Deliveries {

	private final Arrivals arrivals;

	private final int[] receives;

	/** In nanoseconds since the start; 0 if it isn't. */
	private final long[] doneAt;

	Deliveries(Arrivals arrivals) {
		this.arrivals = arrivals;
		this.receives = new int[arrivals.size()];
		this.doneAt = new long[arrivals.size()];
	}

	void receive(int message) {
		this.receives[message]++;
	}

	int receives(int message) {
		return this.receives[message];
	}

	void done(int message, long now) {
		this.doneAt[message] = now;
	}

	/** When a message was done, in nanoseconds since the start; 0 if it isn't. */
	long doneAt(int message) {
		return this.doneAt[message];
	}

	Outcome.TimeToDone timeToDone() {
		return Outcome.TimeToDone.of(IntStream.range(0, this.doneAt.length)
			.filter((message) -> this.doneAt[message] > 0)
			.mapToLong((message) -> this.doneAt[message] - this.arrivals.at(message))
			.toArray());
	}

	Outcome.Messages count(int dead, int unfinished) {
		int done = 0;
		long all = 0;
		long again = 0;
		for (int message = 0; message < this.receives.length; message++) {
			done += (this.doneAt[message] > 0) ? 1 : 0;
			all += this.receives[message];
			again += Math.max(0, this.receives[message] - 1);
		}
		return new Outcome.Messages(done, dead, unfinished, all, again);
	}

}
