package dev.spikeproof.scaling.simulator;

import java.time.Duration;

/**
 * What no policy can do better: a lower bound for whoever knows all arrivals and handler
 * times in advance, with the same limits, initial workers, concurrency and start-up time.
 */
public final class Oracle {

	private final Scenario.Fleet fleet;

	private final Arrivals arrivals;

	private final Fates fates;

	private final DrainBound bound;

	Oracle(Scenario scenario, Fates fates) {
		this.fleet = scenario.fleet();
		this.arrivals = scenario.arrivals();
		this.fates = fates;
		this.bound = new DrainBound(scenario, fates);
	}

	/**
	 * Returns the shortest time to drain, counted as in {@link Outcome#drain}. It is the
	 * greatest of three lower bounds.
	 * <ol>
	 * <li>Each message takes its own handlings, and is hidden after those that fail.</li>
	 * <li>The work that arrives from some moment on has to fit into the slots of all
	 * workers after it, as if it could be divided at will.</li>
	 * <li>If each message took only as long as the shortest handling, FIFO on all slots
	 * would be done first (exchange argument for equal jobs).</li>
	 * </ol>
	 * With constant handler times and no failures the third is exact: it is reached when
	 * all workers are ready as early as they can be. Else nobody may be able to reach it.
	 */
	public Duration drain() {
		return Duration.ofNanos(this.bound.end(this.fleet.limits().max()) - this.arrivals.burst());
	}

	/**
	 * Returns the least time that workers have to run all together, start-up included, so
	 * that the queue is drained in the given time. It is a lower bound, the sum of three
	 * parts: the fewest workers run all the time; the work that is too much for them to
	 * do in time takes all slots of others; and as many workers are started as are
	 * missing to the smallest number that could be in time. It takes for granted that
	 * slots can be filled without a gap, and that workers come and go at once when they
	 * should.
	 * @throws IllegalArgumentException if it is less than {@link #drain()}, which nobody
	 * can reach
	 */
	public Duration taskTime(Duration drain) {
		if (drain.compareTo(drain()) < 0) {
			throw new IllegalArgumentException("Nobody can drain in %s, but in %s".formatted(drain, drain()));
		}
		long end = this.arrivals.burst() + drain.toNanos();
		double least = (double) this.fleet.limits().min() * end;
		double more = workBeyondTheLeast(end) / this.fleet.concurrency();
		double startUps = (double) this.fleet.startUp().toNanos() * (fewest(end) - this.fleet.initial());
		return Duration.ofNanos(DrainBound.roundDown(least + more + startUps));
	}

	/**
	 * The smallest number of workers that could be in time, the initial ones at least.
	 */
	private int fewest(long end) {
		int fewest = this.fleet.initial();
		int enough = this.fleet.limits().max();
		while (fewest < enough) {
			int middle = (fewest + enough) / 2;
			if (middle > 0 && this.bound.end(middle) <= end) {
				enough = middle;
			}
			else {
				fewest = middle + 1;
			}
		}
		return fewest;
	}

	/**
	 * What the fewest workers can't have done at the end, were they never idle without
	 * need.
	 */
	private double workBeyondTheLeast(long end) {
		double slots = (double) this.fleet.limits().min() * this.fleet.concurrency();
		double arrived = 0;
		double done = Double.POSITIVE_INFINITY;
		for (int message = 0; message < this.arrivals.size(); message++) {
			done = Math.min(done, arrived + slots * (end - this.arrivals.at(message)));
			arrived += this.fates.work(message);
		}
		return Math.max(0, arrived - done);
	}

}
