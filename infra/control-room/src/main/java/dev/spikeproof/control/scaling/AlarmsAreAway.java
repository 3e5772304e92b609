package dev.spikeproof.control.scaling;

/** CloudWatch doesn't answer as it should. */
public class AlarmsAreAway extends RuntimeException {

	public AlarmsAreAway(Throwable cause) {
		super("CloudWatch doesn't answer as it should: " + cause.getMessage(), cause);
	}

}
