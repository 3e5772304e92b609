package dev.spikeproof.encoding;

/** Nothing is wrong with the video: the same job may succeed at another time. */
public class TryAgainLater extends RuntimeException {

	public TryAgainLater(String reason) {
		super(reason);
	}

	public TryAgainLater(String reason, Throwable cause) {
		super(reason + ": " + cause.getMessage(), cause);
	}

}
