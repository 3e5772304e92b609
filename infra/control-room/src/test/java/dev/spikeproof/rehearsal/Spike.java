package dev.spikeproof.rehearsal;

import java.util.ArrayList;
import java.util.List;

/** A thousand videos in ten seconds, second by second, before workers that scale out. */
final class Spike {

	/** How many seconds before the spike the script begins. */
	static final int BEFORE = 600;

	private static final int LENGTH = 1000;

	private static final int MOST = 8;

	private static final double JOB_SECONDS = 3.1;

	private final List<Moment> moments = new ArrayList<>();

	Spike() {
		double arrived = 0;
		double handled = 0;
		for (int t = -BEFORE; t < LENGTH - BEFORE; t++) {
			arrived += (t >= 0 && t < 10) ? 100 : (t % 7 == 0) ? 1 : 0;
			int backlog = (int) (arrived - handled);
			int desired = (t >= 8 && backlog > 10) ? MOST : 1;
			int running = (t < 16 || desired == 1) ? 1 : Math.min(MOST, 1 + (t - 16) / 2);
			int inFlight = Math.min(backlog, running * 2);
			this.moments.add(new Moment((int) arrived, (int) handled, backlog - inFlight, inFlight, running,
					Math.min(2, Math.max(0, desired - running)), desired));
			handled = Math.min(arrived, handled + inFlight / JOB_SECONDS);
		}
	}

	/**
	 * A second of it.
	 *
	 * @param arrived since the beginning
	 * @param handled since the beginning
	 */
	record Moment(int arrived, int handled, int visible, int inFlight, int running, int starting, int desired) {

		int backlog() {
			return this.visible + this.inFlight;
		}

		double secondsToDrain() {
			return backlog() * JOB_SECONDS / (2 * this.running);
		}

	}

	/**
	 * @param second after the spike begins; negative before
	 */
	Moment at(int second) {
		return this.moments.get(Math.min(LENGTH - 1, Math.max(0, second + BEFORE)));
	}

}
