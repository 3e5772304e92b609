package dev.spikeproof.scaling.simulator;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * How long each handling of each message takes, and how often it fails. It is drawn
 * before anything happens, so that every policy lives through the same day.
 */
final class Fates {

	private static final int MOST = 2 * Arrivals.MOST;

	/** The handlings of all messages, one message after the other. */
	private long[] nanos;

	/** Where those of a message begin; those of the next one end it. */
	private final int[] begins;

	private final BitSet dying = new BitSet();

	private final long visibilityTimeout;

	Fates(Scenario scenario) {
		int messages = scenario.arrivals().size();
		this.nanos = new long[messages];
		this.begins = new int[messages + 1];
		this.visibilityTimeout = scenario.redelivery().visibilityTimeout().toNanos();
		SplittableRandom random = new SplittableRandom(scenario.seed());
		int end = 0;
		for (int message = 0; message < messages; message++) {
			int begin = end;
			boolean fails = true;
			while (fails && end - begin < scenario.redelivery().maxReceiveCount()) {
				add(end++, scenario.handlerTimes().draw(random));
				fails = random.nextDouble() < scenario.redelivery().failures();
			}
			this.dying.set(message, fails);
			this.begins[message + 1] = end;
		}
	}

	private void add(int handling, long time) {
		if (handling == MOST) {
			throw new IllegalArgumentException(
					"More than %d handlings: take fewer messages or failures".formatted(MOST));
		}
		if (handling == this.nanos.length) {
			this.nanos = Arrays.copyOf(this.nanos, this.nanos.length * 2);
		}
		this.nanos[handling] = time;
	}

	/**
	 * Returns the nanoseconds.
	 * @param receive 1 for the first
	 */
	long handling(int message, int receive) {
		return this.nanos[this.begins[message] + receive - 1];
	}

	boolean fails(int message, int receive) {
		return receive < receives(message) || this.dying.get(message);
	}

	/** Whether no receive is left after this one. */
	boolean isLast(int message, int receive) {
		return receive == receives(message);
	}

	/** For how long anybody is busy with a message, in nanoseconds. */
	long work(int message) {
		long sum = 0;
		for (int receive = 1; receive <= receives(message); receive++) {
			sum += handling(message, receive);
		}
		return sum;
	}

	/** How long it takes until a message is done or dead when a worker is always free. */
	long alone(int message) {
		int failures = receives(message) - (this.dying.get(message) ? 0 : 1);
		return work(message) + failures * this.visibilityTimeout;
	}

	private int receives(int message) {
		return this.begins[message + 1] - this.begins[message];
	}

}
