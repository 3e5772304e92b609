package dev.spikeproof.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something by asking for it ten times a second. */
public final class Patience {

	private Patience() {
	}

	/** Whether it came true in time; an interrupt ends the waiting. */
	public static boolean until(BooleanSupplier condition, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline || !rest()) {
				return false;
			}
		}
		return true;
	}

	private static boolean rest() {
		try {
			Thread.sleep(100);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
