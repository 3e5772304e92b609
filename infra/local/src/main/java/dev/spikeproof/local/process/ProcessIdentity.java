package dev.spikeproof.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A pid together with the time the process began, so that a pid the system has given to
 * somebody else is never taken for ours.
 */
public record ProcessIdentity(long pid, Instant started) {

	/** The start is derived from the boot time, which moves a little with the clock. */
	private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(3);

	public static ProcessIdentity of(ProcessHandle process) {
		return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
	}

	public static ProcessIdentity ofThisProcess() {
		return of(ProcessHandle.current());
	}

	/** The process itself, as long as it runs and the pid is still its own. */
	public Optional<ProcessHandle> running() {
		return ProcessHandle.of(this.pid)
			.filter(ProcessHandle::isAlive)
			.filter((process) -> beganWhenIDid(of(process).started()))
			.filter((process) -> !isZombie());
	}

	private boolean beganWhenIDid(Instant instant) {
		return Duration.between(this.started, instant).abs().compareTo(CLOCK_CORRECTION) <= 0;
	}

	/** Where nobody collects orphans, a dead one stays in the table of processes. */
	private boolean isZombie() {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(this.pid), "stat"));
			return stat.startsWith(") Z", stat.lastIndexOf(')'));
		}
		catch (IOException ex) {
			return false;
		}
	}

}
