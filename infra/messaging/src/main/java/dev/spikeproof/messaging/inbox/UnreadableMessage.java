package dev.spikeproof.messaging.inbox;

/**
 * A message that will never be readable, however often it comes. Its text says why,
 * without its content.
 */
public class UnreadableMessage extends RuntimeException {

	public UnreadableMessage(String reason) {
		super(reason);
	}

}
