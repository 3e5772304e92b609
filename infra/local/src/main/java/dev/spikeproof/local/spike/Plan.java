package dev.spikeproof.local.spike;

import java.util.List;
import java.util.Locale;

import dev.spikeproof.local.spike.report.Way;
import dev.spikeproof.local.terminal.CannotRun;

/**
 * What is to be done.
 *
 * @param from customers of the small groups
 * @param to customers of the large ones
 * @param over seconds in which a group arrives
 * @param clip seconds that each video lasts
 * @param timeScale seconds that a second has for the policy
 * @param kill busy workers that die in the middle of the large asynchronous group
 */
public record Plan(int from, int to, Mode mode, String policy, int maxWorkers, double readRate, int over, int clip,
		double timeScale, int kill) {

	/** Seconds that a synchronous customer prefers to wait. */
	static final int WAIT = 30;

	/**
	 * Refuses what can't be meant.
	 * @throws CannotRun which names it
	 */
	public Plan {
		require("--from", from, 1, 10_000);
		require("--to", to, from, 10_000);
		require("--max-workers", maxWorkers, 1, 10);
		require("--over", over, 1, 3600);
		require("--clip", clip, 1, 60);
		require("--kill", kill, 0, maxWorkers);
		if (!(timeScale >= 0.1 && timeScale <= 60)) {
			throw new CannotRun("--time-scale is a number from 0.1 to 60.");
		}
	}

	private static void require(String name, int value, int least, int most) {
		if (value < least || value > most) {
			throw new CannotRun("%s is a number from %d to %d.".formatted(name, least, most));
		}
	}

	/** Which ways are tried. */
	public enum Mode {

		BOTH, SYNC, ASYNC;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Customers who come together. */
	record Wave(Way way, int customers) {

		@Override
		public String toString() {
			return this.way + " " + this.customers;
		}

	}

	/**
	 * The small ones first, and those next to each other that need the same number of
	 * workers.
	 */
	List<Wave> waves() {
		return switch (this.mode) {
			case SYNC -> List.of(new Wave(Way.SYNC, this.from), new Wave(Way.SYNC, this.to));
			case ASYNC -> List.of(new Wave(Way.ASYNC, this.from), new Wave(Way.ASYNC, this.to));
			case BOTH -> List.of(new Wave(Way.ASYNC, this.from), new Wave(Way.SYNC, this.from),
					new Wave(Way.SYNC, this.to), new Wave(Way.ASYNC, this.to));
		};
	}

}
