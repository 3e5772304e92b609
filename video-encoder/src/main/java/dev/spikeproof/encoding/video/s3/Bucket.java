package dev.spikeproof.encoding.video.s3;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.spikeproof.messaging.tracing.Traces;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The bucket of the videos. To be told that a key isn't there, and not that it is
 * forbidden, the worker's role needs {@code s3:ListBucket} (Amazon S3 API, HeadObject).
 */
@Component
class Bucket {

	private static final int PRECONDITION_FAILED = 412;

	private final S3Client s3;

	private final String name;

	private final Traces traces;

	Bucket(S3Client s3, @Value("${spikeproof.videos-bucket}") String name, Traces traces) {
		this.s3 = s3;
		this.name = name;
		this.traces = traces;
	}

	boolean has(String key) {
		try {
			this.s3.headObject((request) -> request.bucket(this.name).key(key));
			return true;
		}
		catch (NoSuchKeyException ex) {
			return false;
		}
	}

	/** A small object. */
	Optional<byte[]> read(String key) {
		try {
			return Optional.of(this.s3.getObjectAsBytes((request) -> request.bucket(this.name).key(key)).asByteArray());
		}
		catch (NoSuchKeyException ex) {
			return Optional.empty();
		}
	}

	ResponseInputStream<GetObjectResponse> open(String key) {
		return this.s3.getObject((request) -> request.bucket(this.name).key(key));
	}

	/** Writes the object unless there is one; says whether it did. */
	boolean putOnce(String key, Path file, String contentType, String fileName) {
		return put(request(key, contentType).contentDisposition("inline; filename=\"%s\"".formatted(fileName)),
				RequestBody.fromFile(file));
	}

	/** Writes the object unless there is one; says whether it did. */
	boolean putOnce(String key, byte[] body, String contentType) {
		return put(request(key, contentType), RequestBody.fromBytes(body));
	}

	private PutObjectRequest.Builder request(String key, String contentType) {
		String trace = this.traces.current();
		return PutObjectRequest.builder()
			.bucket(this.name)
			.key(key)
			.contentType(contentType)
			.ifNoneMatch("*")
			.metadata((trace != null) ? Map.of(Traces.TRACEPARENT, trace) : Map.of());
	}

	private boolean put(PutObjectRequest.Builder request, RequestBody body) {
		try {
			this.s3.putObject(request.build(), body);
			return true;
		}
		catch (S3Exception ex) {
			if (ex.statusCode() == PRECONDITION_FAILED) {
				return false;
			}
			throw ex;
		}
	}

}
