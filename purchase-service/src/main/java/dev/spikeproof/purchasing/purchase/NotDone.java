package dev.spikeproof.purchasing.purchase;

/** Another service couldn't do its part just now. */
public class NotDone extends RuntimeException {

	public NotDone(String message, Throwable cause) {
		super(message, cause);
	}

}
