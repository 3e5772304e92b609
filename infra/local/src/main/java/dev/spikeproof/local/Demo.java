package dev.spikeproof.local;

import dev.spikeproof.local.command.DemoCommand;

/** The command line behind {@code ./demo}. */
public final class Demo {

	private Demo() {
	}

	static void main(String[] arguments) {
		System.exit(DemoCommand.execute(arguments));
	}

}
