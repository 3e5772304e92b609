package dev.spikeproof.local.process;

import java.time.Duration;
import java.util.List;

/** Waits for processes to be gone, children or not. */
public final class Exits {

	private Exits() {
	}

	/** Waits as long as allowed, then kills what is still there and waits for that. */
	public static void await(List<ProcessHandle> processes, Duration grace) {
		List<ProcessIdentity> identities = processes.stream().map(ProcessIdentity::of).toList();
		if (!gone(identities, grace)) {
			identities.forEach((identity) -> identity.running().ifPresent(ProcessHandle::destroyForcibly));
			gone(identities, Duration.ofSeconds(5));
		}
	}

	private static boolean gone(List<ProcessIdentity> identities, Duration patience) {
		return Patience.until(() -> identities.stream().allMatch((identity) -> identity.running().isEmpty()), patience);
	}

}
