package dev.spikeproof.encoding.hostile;

import java.nio.charset.StandardCharsets;

/**
 * An upload that means harm.
 *
 * @param reasons one of which the customer is told
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Attack(String name, byte[] upload, String... reasons) {

	private static final String NOT_A_VIDEO = "The upload is not a video: no known container format.";

	private static final String[] UNREADABLE = { NOT_A_VIDEO, "The video is damaged and can't be read.",
			"The upload has no moving picture.", "No picture could be read from the video.",
			"The video's codec is not supported.", "The upload is incomplete: the index of the video is missing." };

	static Attack notAVideo(String name, String script) {
		return notAVideo(name, script.getBytes(StandardCharsets.UTF_8));
	}

	static Attack notAVideo(String name, byte[] upload) {
		return new Attack(name, upload, NOT_A_VIDEO);
	}

	/** Versions of ffmpeg differ in where they stumble. */
	static Attack unreadable(String name, byte[] upload) {
		return new Attack(name, upload, UNREADABLE);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
