package dev.spikeproof.encoding.video;

/** The video is at fault; its message is a sentence for the customer. */
public class UnusableVideo extends Exception {

	public UnusableVideo(String reason) {
		super(reason);
	}

	String reason() {
		return String.valueOf(getMessage());
	}

}
