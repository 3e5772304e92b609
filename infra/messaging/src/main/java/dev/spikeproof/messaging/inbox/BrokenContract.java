package dev.spikeproof.messaging.inbox;

/** A message that can be read but isn't what its contract promises. */
public class BrokenContract extends PermanentFailure {

	public BrokenContract(String reason) {
		super(FailureType.CONTRACT, reason);
	}

}
