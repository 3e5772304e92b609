package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What came of a policy in a scenario.
 *
 * @param drain from the first message of the burst (of a spike the first of the many,
 * else the very first) until the last message is done or dead; if some are left, until
 * the end, which is less than they would have taken
 * @param idle how long workers that take messages had none, all together; of a worker
 * that is partly busy the free part counts
 * @param tasks how long each worker ran, from the moment it was asked for, in the order
 * of their ends
 * @param mostWorkers at a time, those that start or leave included
 * @param meanBacklog messages that aren't done, averaged over the whole time
 * @param resizes decisions that changed the number of workers
 * @param timeline the course of things in at most 1000 points
 * @param length from the start to the end of the simulation
 */
public record Outcome(Duration drain, TimeToDone timeToDone, Messages messages, Duration idle, List<Duration> tasks,
		int mostWorkers, double meanBacklog, List<Resize> resizes, List<Point> timeline, Duration length) {

	/** How long all workers ran together, their start-up included. */
	public Duration taskTime() {
		return this.tasks.stream().reduce(Duration.ZERO, Duration::plus);
	}

	/** What of it costs something. */
	public Consumption consumption() {
		return new Consumption(this.tasks, this.idle, this.messages.all(), this.messages.receives(),
				this.messages.done(), this.length);
	}

	/**
	 * From the arrival of a message until it is done; nothing at all if none is. Dead
	 * ones don't count. A percentile is the smallest time that so many percent of the
	 * messages don't exceed (nearest rank).
	 */
	public record TimeToDone(Duration mean, Duration p50, Duration p99, Duration max) {

		static TimeToDone of(long[] nanos) {
			Arrays.sort(nanos);
			double mean = Arrays.stream(nanos).mapToDouble((time) -> time).average().orElse(0);
			return new TimeToDone(Duration.ofNanos((long) mean), percentile(nanos, 50), percentile(nanos, 99),
					percentile(nanos, 100));
		}

		private static Duration percentile(long[] sorted, long percent) {
			int rank = (int) Math.ceilDiv(sorted.length * percent, 100);
			return (rank > 0) ? Duration.ofNanos(sorted[rank - 1]) : Duration.ZERO;
		}

	}

	/**
	 * What became of the messages.
	 *
	 * @param dead in the DLQ
	 * @param unfinished neither done nor dead when the simulation ended
	 * @param receives of all messages together
	 * @param redeliveries receives but for the first of each message
	 */
	public record Messages(int done, int dead, int unfinished, long receives, long redeliveries) {

		public int all() {
			return this.done + this.dead + this.unfinished;
		}

	}

	/**
	 * A decision that changed the number of workers.
	 *
	 * @param at since the start
	 * @param reason what the policy said
	 */
	public record Resize(Duration at, int from, int to, String reason) {

	}

	/**
	 * A moment, or the peaks of a short time.
	 *
	 * @param at since the start
	 * @param workers that cost, those that start or leave included
	 * @param backlog messages that aren't done
	 */
	public record Point(Duration at, int workers, int backlog) {

	}

}
