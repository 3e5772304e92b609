package dev.spikeproof.purchasing.upload;

import java.util.UUID;

/**
 * A video that a customer is going to upload or has uploaded.
 *
 * @param size in bytes, exactly
 * @param arrived whether it is known to be in the bucket, whole; if not, the bucket knows
 */
public record Upload(UUID id, String fileName, String contentType, long size, boolean arrived) {

	/** Where it lies in the bucket of videos. */
	public String key() {
		return key(this.id);
	}

	public static String key(UUID id) {
		return "uploads/" + id;
	}

}
