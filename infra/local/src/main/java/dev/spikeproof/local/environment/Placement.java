package dev.spikeproof.local.environment;

import dev.spikeproof.local.process.Listener;

/** The ports of the loopback interface, and the directory for logs and data. */
public record Placement(RunDirectory directory, int localStackPort, int databasePort) {

	/** On ports that nobody uses. */
	static Placement anywhere(RunDirectory directory) {
		return new Placement(directory, Listener.freePort(), Listener.freePort());
	}

}
