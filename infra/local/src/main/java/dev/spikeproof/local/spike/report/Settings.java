package dev.spikeproof.local.spike.report;

/**
 * Under which everything was measured.
 *
 * @param waitSeconds that a synchronous customer prefers to wait
 * @param clipSeconds how long each video lasts
 * @param clipBytes how large each is
 * @param readRate seconds of a video that an encoder reads in a second; 0: as fast as it
 * can
 * @param concurrency videos that a worker encodes at the same time
 * @param timeScale how much faster than the clock the policy's time goes
 * @param periodSeconds between two decisions, by the clock
 */
public record Settings(int overSeconds, int waitSeconds, int clipSeconds, long clipBytes, double readRate,
		String policy, int concurrency, double timeScale, double periodSeconds, String fleet, int processors) {
}
