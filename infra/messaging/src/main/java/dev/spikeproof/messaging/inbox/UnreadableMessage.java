package dev.spikeproof.messaging.inbox;

/** A message whose body is nothing that its consumer can read. */
public class UnreadableMessage extends PermanentFailure {

	public UnreadableMessage(String reason) {
		super(FailureType.UNREADABLE, reason);
	}

}
