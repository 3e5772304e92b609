package dev.spikeproof.control.scaling;

/** SQS doesn't answer as it should. */
public class QueuesAreAway extends RuntimeException {

	public QueuesAreAway(Throwable cause) {
		super("SQS doesn't answer as it should: " + cause.getMessage(), cause);
	}

}
