package dev.spikeproof.scaling.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** When messages arrive, counted from the start, the earliest first. */
public final class Arrivals {

	/** More than this isn't simulated at once. */
	public static final int MOST = 5_000_000;

	/** The last arrival comes no later than this. */
	public static final Duration LONGEST = Duration.ofDays(31);

	private static final Duration SHORTEST = Duration.ofMillis(1);

	private static final Duration DAY = Duration.ofDays(1);

	/**
	 * How far the rate of a day swings from its mean; at the peak it is 9 times that at
	 * the trough.
	 */
	private static final double SWING = 0.8;

	private final long[] nanos;

	private final int burst;

	/**
	 * Takes arrivals over.
	 * @param nanos since the start, sorted, at least one
	 * @param burst the message from which on the time to drain is counted
	 */
	Arrivals(long[] nanos, int burst) {
		Require.between("The last arrival", Duration.ofNanos(nanos[nanos.length - 1]), Duration.ZERO, LONGEST);
		this.nanos = nanos;
		this.burst = burst;
	}

	/**
	 * A few messages evenly, a pause, and many evenly. The time to drain counts from the
	 * first of the many.
	 * @throws IllegalArgumentException if these are more than {@link #MOST}, or take
	 * longer than {@link #LONGEST}
	 */
	public static Arrivals spike(Burst few, Duration pause, Burst many) {
		Require.between("pause", pause, Duration.ZERO, LONGEST);
		long[] nanos = new long[Require.between("messages", few.messages() + many.messages(), 2, MOST)];
		few.write(nanos, 0, 0);
		many.write(nanos, few.messages(), few.over().plus(pause).toNanos());
		return new Arrivals(nanos, few.messages());
	}

	/**
	 * A day whose rate follows a sine.
	 * @param peak when the rate is highest, 0 to 24 h
	 */
	public static Arrivals daily(int messages, Duration peak, long seed) {
		Require.between("peak", peak, Duration.ZERO, DAY);
		double shift = (double) peak.toNanos() / DAY.toNanos();
		return shaped(messages, DAY, (day) -> 1 + SWING * Math.cos(2 * Math.PI * (day - shift)), seed);
	}

	/** A rate that grows from nothing, always by the same. */
	public static Arrivals ramp(int messages, Duration over, long seed) {
		return shaped(messages, over, (part) -> part, seed);
	}

	/** Ramps one after the other, each of which ends at once. */
	public static Arrivals sawtooth(int messages, int teeth, Duration tooth, long seed) {
		Require.between("teeth", teeth, 1, 1000);
		Require.between("tooth", tooth, SHORTEST, LONGEST);
		return shaped(messages, tooth.multipliedBy(teeth), (part) -> (part * teeth) % 1, seed);
	}

	/**
	 * Reads a CSV file (UTF-8, 256 MiB at most): one arrival a line, as seconds since the
	 * start, or {@code seconds,count} for so many at that moment. The order doesn't
	 * matter, the first line may be a header.
	 * @throws IllegalArgumentException if a line can't be read as that; it says which,
	 * and what is expected
	 */
	public static Arrivals read(Path file) throws IOException {
		return new Arrivals(ArrivalsFile.read(file), 0);
	}

	/**
	 * What was measured: each counted from the start, in any order, at least one.
	 * @throws IllegalArgumentException if there is none, or one is negative
	 */
	public static Arrivals measured(List<Duration> times) {
		Require.between("messages", times.size(), 1, MOST);
		long[] nanos = times.stream().mapToLong(Duration::toNanos).sorted().toArray();
		Require.between("The first arrival", Duration.ofNanos(nanos[0]), Duration.ZERO, LONGEST);
		return new Arrivals(nanos, 0);
	}

	private static Arrivals shaped(int messages, Duration over, RateCurve rate, long seed) {
		Require.between("over", over, SHORTEST, LONGEST);
		return new Arrivals(rate.spread(Require.between("messages", messages, 1, MOST), over, seed), 0);
	}

	public int size() {
		return this.nanos.length;
	}

	/** When a message arrives, in nanoseconds since the start. */
	long at(int message) {
		return this.nanos[message];
	}

	/** When the time to drain begins, in nanoseconds since the start. */
	long burst() {
		return this.nanos[this.burst];
	}

	long last() {
		return this.nanos[this.nanos.length - 1];
	}

	@Override
	public String toString() {
		return "%d arrivals in %s".formatted(size(), Duration.ofNanos(last()));
	}

	/** Messages at equal distances, the first of them at once. */
	public record Burst(int messages, Duration over) {

		/**
		 * Refuses what isn't possible even alone.
		 * @throws IllegalArgumentException that says what is possible
		 */
		public Burst {
			Require.between("messages", messages, 1, MOST);
			Require.between("over", over, SHORTEST, LONGEST);
		}

		private void write(long[] nanos, int from, long begin) {
			for (int i = 0; i < this.messages; i++) {
				nanos[from + i] = begin + this.over.toNanos() / this.messages * i;
			}
		}

	}

}
