package dev.spikeproof.purchasing.upload.s3;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import dev.spikeproof.purchasing.VideoBucket;
import dev.spikeproof.purchasing.upload.Upload;
import dev.spikeproof.purchasing.upload.UploadStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

import org.springframework.stereotype.Component;

/**
 * Signs method, key, size, type and that nothing may lie there yet: a URL is good for one
 * upload and no other.
 */
@Component
class S3UploadStore implements UploadStore {

	private static final Logger log = LoggerFactory.getLogger(S3UploadStore.class);

	private final S3Client s3;

	private final S3Presigner presigner;

	private final VideoBucket bucket;

	S3UploadStore(S3Client s3, S3Presigner presigner, VideoBucket bucket) {
		this.s3 = s3;
		this.presigner = presigner;
		this.bucket = bucket;
	}

	@Override
	public Place placeFor(Upload upload) {
		PresignedPutObjectRequest signed = this.presigner
			.presignPutObject((presign) -> presign.signatureDuration(this.bucket.urlLifetime())
				.putObjectRequest((put) -> put.bucket(this.bucket.name())
					.key(upload.key())
					.contentType(upload.contentType())
					.contentLength(upload.size())
					.ifNoneMatch("*")));
		Map<String, String> headers = new HashMap<>();
		signed.signedHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
		headers.remove("host");
		return new Place(URI.create(signed.url().toString()), headers);
	}

	@Override
	public Arrival arrivalOf(Upload upload) {
		try {
			HeadObjectResponse stored = this.s3.headObject((head) -> head.bucket(this.bucket.name()).key(upload.key()));
			return (stored.contentLength() == upload.size()) ? Arrival.COMPLETE : Arrival.MISSING;
		}
		catch (NoSuchKeyException ex) {
			return Arrival.MISSING;
		}
		catch (SdkException ex) {
			log.warn("S3 can't be asked for upload {}: {}", upload.id(), ex.getMessage());
			return Arrival.UNKNOWN;
		}
	}

}
