package dev.spikeproof.control.scaling;

/** Whoever starts and stops workers doesn't answer. */
public class FleetIsAway extends RuntimeException {

	public FleetIsAway(String message, Throwable cause) {
		super(message, cause);
	}

}
