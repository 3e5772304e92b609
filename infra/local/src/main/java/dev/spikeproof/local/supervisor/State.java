package dev.spikeproof.local.supervisor;

import java.time.Instant;
import java.util.List;

import dev.spikeproof.local.process.ProcessIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor tells about itself and its parts.
 *
 * @param readRate how fast encoders read, in seconds of video per second; 0: as fast as
 * they can
 * @param problem why it failed
 * @param resources how many are deployed to AWS; 0 until they are
 */
public record State(int portBase, String environment, double readRate, Phase phase, @Nullable String problem,
		ProcessIdentity supervisor, Instant since, int resources, List<PartState> parts) {

	/** How far the whole is. */
	public enum Phase {

		STARTING, READY, STOPPING, FAILED

	}

	/** How it goes with one part. */
	public enum Condition {

		WAITING, STARTING, READY, RESTARTING, STOPPING, STOPPED;

		@Override
		public String toString() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/**
	 * One part.
	 *
	 * @param since when its present process was asked for
	 * @param readyAt when that became ready
	 * @param lastEnd how its former process ended, and when
	 */
	public record PartState(String name, int port, @Nullable Long pid, Condition condition, int restarts,
			@Nullable Instant since, @Nullable Instant readyAt, @Nullable String lastEnd) {
	}

	public boolean isOfARunningSupervisor() {
		return this.supervisor.running().isPresent();
	}

}
