package dev.spikeproof.aws.deploy;

import java.util.concurrent.TimeUnit;

/** The two seconds between two looks at what takes its time. */
final class Pause {

	private static final int SECONDS = 2;

	private Pause() {
	}

	/**
	 * Waits.
	 * @param interrupted what to say if somebody ends it
	 */
	static void orHalfWay(String interrupted) {
		try {
			TimeUnit.SECONDS.sleep(SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw CannotDeploy.halfWay(interrupted);
		}
	}

}
