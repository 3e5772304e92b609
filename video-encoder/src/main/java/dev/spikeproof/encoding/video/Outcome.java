package dev.spikeproof.encoding.video;

/** How an encoding ended, for good. */
public sealed interface Outcome {

	/** Where the result lies. */
	String key();

	/** Whether this very call brought it about; otherwise it was there already. */
	boolean fresh();

	/** The rendition exists. */
	record Encoded(String key, boolean fresh) implements Outcome {
	}

	/**
	 * The video can't be encoded, however often it is tried.
	 *
	 * @param reason a sentence for the customer
	 */
	record Rejected(String key, String reason, boolean fresh) implements Outcome {
	}

}
