package dev.spikeproof.encoding.video.ffmpeg;

import java.util.Set;

/**
 * How a run of ffmpeg ended.
 *
 * @param code 129 to 159 for a signal; ffmpeg 7 gives the low byte of its error number,
 * which is above that
 */
record Exit(int code, Complaint complaint) {

	private static final int SIGNALS = 128;

	/** ABRT, FPE, SEGV: a decoder that stumbled over this video will do so again. */
	private static final Set<Integer> CRASHES = Set.of(6, 8, 11);

	private static final int LAST_SIGNAL = 31;

	/**
	 * The shell's codes for what can't be run; here from prlimit and the dynamic loader.
	 */
	private static final Set<Integer> NOT_RUNNABLE = Set.of(126, 127);

	/** ffmpeg was asked to stop and did so in good order. */
	private static final int INTERRUPTED = 255;

	boolean isSuccess() {
		return this.code == 0;
	}

	/**
	 * The same, judged by the last line, which is ffmpeg's own. In those before it an
	 * upload that can't be opened is quoted.
	 */
	Exit atOpening() {
		return new Exit(this.code, this.complaint.lastLine());
	}

	boolean isCrash() {
		return CRASHES.contains(this.code - SIGNALS);
	}

	boolean isNotRunnable() {
		return NOT_RUNNABLE.contains(this.code);
	}

	/** Whether the same video may do better next time. */
	boolean isOurs() {
		boolean killed = this.code > SIGNALS && this.code <= SIGNALS + LAST_SIGNAL && !isCrash();
		return killed || this.code == INTERRUPTED || isNotRunnable() || this.complaint.isOurs();
	}

}
