package dev.spikeproof.purchasing.purchase.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import dev.spikeproof.messaging.inbox.MessageReader;
import dev.spikeproof.messaging.tracing.Traces;
import dev.spikeproof.purchasing.VideoBucket;
import dev.spikeproof.purchasing.purchase.Renditions;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import org.springframework.stereotype.Component;

@Component
class S3Renditions implements Renditions {

	private final S3Client s3;

	private final S3Presigner presigner;

	private final VideoBucket bucket;

	private final MessageReader reader;

	S3Renditions(S3Client s3, S3Presigner presigner, VideoBucket bucket, MessageReader reader) {
		this.s3 = s3;
		this.presigner = presigner;
		this.bucket = bucket;
		this.reader = reader;
	}

	@Override
	public URI linkTo(String key) {
		return URI.create(
				this.presigner
					.presignGetObject((presign) -> presign.signatureDuration(this.bucket.urlLifetime())
						.getObjectRequest((get) -> get.bucket(this.bucket.name()).key(key)))
					.url()
					.toString());
	}

	@Override
	public Optional<String> traceOf(String key) {
		try {
			return Optional.ofNullable(this.s3.headObject(
					(head) -> head.bucket(this.bucket.name()).key(key).overrideConfiguration(S3Renditions::patiently))
				.metadata()
				.get(Traces.TRACEPARENT));
		}
		catch (NoSuchKeyException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String reasonIn(String rejectionKey) {
		String json = this.s3
			.getObjectAsBytes((get) -> get.bucket(this.bucket.name())
				.key(rejectionKey)
				.overrideConfiguration(S3Renditions::patiently))
			.asUtf8String();
		return this.reader.read(json, Rejection.class).reason();
	}

	/**
	 * Only a message waits for these calls, and its visibility is extended meanwhile. Who
	 * gave up as soon as he does for a customer would ask a busy store again and again,
	 * until the message has used up its receives.
	 */
	private static void patiently(AwsRequestOverrideConfiguration.Builder call) {
		call.apiCallAttemptTimeout(Duration.ofSeconds(10)).apiCallTimeout(Duration.ofSeconds(30));
	}

}
