package dev.spikeproof.scaling.simulator;

/** When so many workers could be done with everything at the earliest. */
final class DrainBound {

	/** More than the sums of so many doubles can be wrong, relatively. */
	private static final double ERROR = 1e-9;

	private final Arrivals arrivals;

	private final Fates fates;

	private final Scenario.Fleet fleet;

	private final long startUp;

	/** The shortest handling, in nanoseconds. */
	private final long shortest;

	DrainBound(Scenario scenario, Fates fates) {
		this.arrivals = scenario.arrivals();
		this.fates = fates;
		this.fleet = scenario.fleet();
		this.startUp = this.fleet.startUp().toNanos();
		long least = Long.MAX_VALUE;
		for (int message = 0; message < this.arrivals.size(); message++) {
			least = Math.min(least, fates.handling(message, 1));
		}
		this.shortest = least;
	}

	/**
	 * Returns nanoseconds since the start.
	 * @param workers at least the initial ones, and one
	 */
	long end(int workers) {
		return Math.max(endOfEach(), Math.max(endOfAll(workers), endOfEqual(workers)));
	}

	private long endOfEach() {
		long ready = (this.fleet.initial() > 0) ? 0 : this.startUp;
		long end = 0;
		for (int message = 0; message < this.arrivals.size(); message++) {
			end = Math.max(end, Math.max(ready, this.arrivals.at(message)) + this.fates.alone(message));
		}
		return end;
	}

	private long endOfAll(int workers) {
		double end = 0;
		double work = 0;
		for (int message = this.arrivals.size() - 1; message >= 0; message--) {
			work += this.fates.work(message);
			end = Math.max(end, endOf(work, this.arrivals.at(message), workers));
		}
		return roundDown(end);
	}

	/** When work is done that comes at some time and can be divided at will. */
	private double endOf(double work, long begin, int workers) {
		double early = (double) this.fleet.initial() * this.fleet.concurrency();
		double late = (double) workers * this.fleet.concurrency();
		double beforeOthers = Math.max(0, this.startUp - begin) * early;
		return (work <= beforeOthers) ? begin + work / early
				: Math.max(begin, this.startUp) + (work - beforeOthers) / late;
	}

	private long endOfEqual(int workers) {
		Agenda slots = new Agenda();
		for (int slot = 0; slot < workers * this.fleet.concurrency(); slot++) {
			slots.add((slot < this.fleet.initial() * this.fleet.concurrency()) ? 0 : this.startUp, slot);
		}
		long end = 0;
		for (int message = 0; message < this.arrivals.size(); message++) {
			end = Math.max(slots.next(), this.arrivals.at(message)) + this.shortest;
			slots.add(end, slots.poll());
		}
		return end;
	}

	static long roundDown(double nanos) {
		return (long) (nanos * (1 - ERROR));
	}

}
