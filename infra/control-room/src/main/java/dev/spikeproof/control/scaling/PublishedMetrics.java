package dev.spikeproof.control.scaling;

import java.time.Duration;

/** Where alarms outside of this process find what the loop computes. */
public interface PublishedMetrics {

	/** Publishes; what can't be published is logged. */
	void publish(Reading reading);

	/**
	 * What is published of a queue and its workers.
	 *
	 * @param backlog messages that aren't done
	 * @param timeToDrain the backlog by what the running workers do
	 * @param missing how many workers the time-to-drain policy misses; negative: how many
	 * it could let go
	 */
	record Reading(long backlog, Duration timeToDrain, Duration handlerTime, int running, int starting, int missing) {

	}

}
