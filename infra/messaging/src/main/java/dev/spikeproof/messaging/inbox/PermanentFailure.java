package dev.spikeproof.messaging.inbox;

/**
 * A message that fails however often it comes: it goes straight to the DLQ. The text says
 * why in plain words, without the message's content, so that letters of one cause read
 * alike.
 */
public abstract class PermanentFailure extends RuntimeException {

	private final FailureType type;

	PermanentFailure(FailureType type, String reason) {
		super(reason);
		this.type = type;
	}

	FailureType type() {
		return this.type;
	}

}
