package dev.spikeproof.control.page.http;

import java.io.IOException;
import java.io.UncheckedIOException;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A test picture of two seconds, 160×120, to be bought over and over. */
@Component
class SampleClip {

	private final byte[] bytes;

	private final S3Client s3;

	private final String bucket;

	SampleClip(S3Client s3, @Value("${spikeproof.videos-bucket}") String bucket) {
		this.s3 = s3;
		this.bucket = bucket;
		try {
			this.bytes = new ClassPathResource("page/sample.mp4").getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int size() {
		return this.bytes.length;
	}

	/**
	 * Puts the clip where a ticket says, by S3's own interface: the ticket's address is
	 * one for browsers, which a container may not reach.
	 */
	void putAt(Shop.Ticket ticket) {
		String path = ticket.url().getPath().substring(1);
		String key = path.startsWith(this.bucket + "/") ? path.substring(this.bucket.length() + 1) : path;
		this.s3.putObject((request) -> request.bucket(this.bucket).key(key).contentType("video/mp4"),
				RequestBody.fromBytes(this.bytes));
	}

}
