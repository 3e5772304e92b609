package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * What was seen of a queue and of those who work for it at one moment.
 *
 * @param visible messages that wait
 * @param inFlight messages that were received and are not deleted yet
 * @param running workers that take messages
 * @param starting workers that were started and don't take messages yet
 * @param handlerTime how long a worker is busy with one message, on average
 * @param cpu how busy the processors of the running workers are on average, 0 to 1
 */
public record Observation(Instant at, long visible, long inFlight, int running, int starting, Duration handlerTime,
		double cpu) {

	/**
	 * Messages that aren't done: counting only those that wait would starve long jobs.
	 */
	public long backlog() {
		return this.visible + this.inFlight;
	}

	/**
	 * Seconds that one worker, with one message at a time, would need for the backlog.
	 */
	double work() {
		return Metric.seconds(this.handlerTime) * backlog();
	}

	public int workers() {
		return this.running + this.starting;
	}

}
