package dev.spikeproof.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One running part of the system: a process or a container that listens on a port of the
 * loopback interface. Can be started again after it has ended.
 */
public interface Part {

	String name();

	int port();

	/** Where everything it prints goes. */
	Path log();

	/** Returns once it is launched; ready it is later. */
	void start() throws IOException;

	boolean isRunning();

	/** Whether it does its work by now; asks it, with a timeout of a second. */
	boolean isReady();

	/** Empty for a container, whose processes aren't this machine's to see. */
	Optional<ProcessIdentity> process();

	/** Waits for its end and says how it ended, for example {@code exit 137}. */
	String awaitEnd() throws InterruptedException;

	/**
	 * Asks it to end, and after the grace kills it. Nothing happens if it doesn't run.
	 */
	void stop(Duration grace);

}
