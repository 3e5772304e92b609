package dev.spikeproof.local;

import java.util.logging.LogManager;

import dev.spikeproof.local.command.DemoCommand;

/** The command line behind {@code ./demo}. */
public final class Demo {

	private Demo() {
	}

	static void main(String[] arguments) {
		// Libraries log to the terminal otherwise; what matters is said by the commands.
		LogManager.getLogManager().reset();
		System.exit(DemoCommand.execute(arguments));
	}

}
