package dev.spikeproof.messaging.inbox;

/** A message that is well formed and speaks of what can't be. */
public class ImpossibleState extends PermanentFailure {

	public ImpossibleState(String reason) {
		super(FailureType.IMPOSSIBLE, reason);
	}

}
