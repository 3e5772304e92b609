package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The mean of what was measured in about the last minute, up to one period between two
 * looks more; the last known mean if nothing was.
 */
final class RecentMean {

	private static final long MINUTE = Duration.ofMinutes(1).toNanos();

	private final Deque<Interval> intervals = new ArrayDeque<>();

	private Duration mean;

	private double sum;

	private int count;

	RecentMean(Duration first) {
		this.mean = first;
	}

	void add(long nanos) {
		this.sum += nanos;
		this.count++;
	}

	Duration at(long now) {
		this.intervals.add(new Interval(now, this.sum, this.count));
		this.sum = 0;
		this.count = 0;
		while (this.intervals.getFirst().end() <= now - MINUTE) {
			this.intervals.removeFirst();
		}
		double all = this.intervals.stream().mapToDouble(Interval::sum).sum();
		long measured = this.intervals.stream().mapToLong(Interval::count).sum();
		if (measured > 0) {
			this.mean = Duration.ofNanos((long) (all / measured));
		}
		return this.mean;
	}

	private record Interval(long end, double sum, int count) {
	}

}
