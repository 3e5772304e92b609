package dev.spikeproof.local.environment;

import java.time.Duration;

import dev.spikeproof.local.process.LogFile;
import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.process.Patience;
import dev.spikeproof.local.terminal.CannotRun;

/** Waits for a part to be ready, and no longer than it runs. */
final class Startup {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private Startup() {
	}

	static void await(Part part) {
		Patience.until(() -> part.isReady() || !part.isRunning(), PATIENCE);
		if (!part.isReady()) {
			throw new CannotRun(part.name() + " doesn't become ready on port " + part.port() + ". It last said:\n  "
					+ String.join("\n  ", new LogFile(part.log()).lastLines(15)));
		}
	}

}
