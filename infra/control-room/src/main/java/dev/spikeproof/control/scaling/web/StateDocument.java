package dev.spikeproof.control.scaling.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.spikeproof.control.scaling.Decided;
import dev.spikeproof.control.scaling.Fleet.Limit;
import dev.spikeproof.control.scaling.QueueDepth;
import dev.spikeproof.control.scaling.RaisedAlarm;
import dev.spikeproof.control.scaling.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows of the moment; durations in seconds.
 *
 * @param at when queues and workers were looked at
 * @param trouble why that, or the rest, is older than some seconds; null if nothing is
 */
record StateDocument(Instant at, @Nullable Trouble trouble, ScalingDocument scaling, @Nullable Seen observation,
		List<QueueDocument> queues, List<WorkerDocument> workers, List<RaisedAlarm> alarms,
		@Nullable Decided lastDecision, RaceDocument race) {

	/**
	 * How it is scaled.
	 *
	 * @param fleet processes, containers or unmanaged
	 * @param desired null while nobody has counted the workers since the start
	 * @param kept whether a control room that is started again would know what operators
	 * have set
	 * @param limit how many workers can run here; null if nothing is known of one
	 */
	record ScalingDocument(String policy, List<String> policies, boolean paused, boolean kept, String fleet, int min,
			int max, @Nullable Limit limit, double timeScale, double periodSeconds, @Nullable Integer desired) {
	}

	/**
	 * One queue.
	 *
	 * @param timeInQueueSeconds from sent to received, the mean of the last minute; null
	 * if nothing was received, as far as is known
	 */
	record QueueDocument(String name, long visible, long inFlight, long delayed, long deadLetters,
			@Nullable Double timeInQueueSeconds) {

		static QueueDocument of(QueueDepth depth, long deadLetters, @Nullable Duration timeInQueue) {
			return new QueueDocument(depth.name(), depth.visible(), depth.inFlight(), depth.delayed(), deadLetters,
					(timeInQueue != null) ? timeInQueue.toMillis() / 1000.0 : null);
		}

	}

	/** What the policy saw. */
	record Seen(long backlog, long visible, long inFlight, int running, int starting, double handlerTimeSeconds,
			double timeToDrainSeconds, double cpu) {
	}

	/**
	 * One encoder.
	 *
	 * @param state STARTING, IDLE, BUSY, STOPPING, or SILENT: one that runs and didn't
	 * answer in a second, and may be busy
	 * @param slots jobs that it can work on at once
	 * @param protectedUntil in the past for a protection that has expired
	 */
	record WorkerDocument(String name, String state, int jobs, int slots, @Nullable Instant protectedUntil,
			Instant since, @Nullable Instant readyAt) {
	}

}
