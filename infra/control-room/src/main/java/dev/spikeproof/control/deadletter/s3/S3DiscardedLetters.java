package dev.spikeproof.control.deadletter.s3;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import dev.spikeproof.control.deadletter.DeadLetter;
import dev.spikeproof.control.deadletter.DiscardedLetters;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Under {@code discarded/} in the bucket for videos, from which a lifecycle rule removes
 * them after 14 days.
 */
@Component
class S3DiscardedLetters implements DiscardedLetters {

	private final S3Client s3;

	private final String bucket;

	private final JsonMapper json;

	private final Clock clock;

	S3DiscardedLetters(S3Client s3, @Value("${spikeproof.videos-bucket}") String bucket, JsonMapper json, Clock clock) {
		this.s3 = s3;
		this.bucket = bucket;
		this.json = json;
		this.clock = clock;
	}

	private record Copy(Instant discardedAt, DeadLetter letter) {
	}

	@Override
	public String keep(DeadLetter letter) {
		Instant now = this.clock.instant();
		String key = "discarded/%s/%s/%s.json".formatted(LocalDate.ofInstant(now, ZoneOffset.UTC),
				letter.queue().name(), letter.id());
		this.s3.putObject((request) -> request.bucket(this.bucket).key(key).contentType("application/json"),
				RequestBody.fromBytes(this.json.writeValueAsBytes(new Copy(now, letter))));
		return "s3://" + this.bucket + "/" + key;
	}

}
