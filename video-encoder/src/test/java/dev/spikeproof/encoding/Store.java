package dev.spikeproof.encoding;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import dev.spikeproof.testing.TestEnvironment;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket as customers and other services use it. */
public final class Store {

	public static final String BUCKET = "local-videos";

	private final S3Client s3;

	public Store() {
		this.s3 = TestEnvironment.get().aws().configure(S3Client.builder()).forcePathStyle(true).build();
	}

	public S3Client client() {
		return this.s3;
	}

	/** Returns the upload's key. */
	public String upload(Path file) {
		String key = "uploads/" + UUID.randomUUID();
		this.s3.putObject((request) -> request.bucket(BUCKET).key(key), file);
		return key;
	}

	public void put(String key, String content) {
		this.s3.putObject((request) -> request.bucket(BUCKET).key(key), RequestBody.fromString(content));
	}

	public String text(String key) {
		return new String(bytes(key), StandardCharsets.UTF_8);
	}

	public byte[] bytes(String key) {
		return this.s3.getObjectAsBytes((request) -> request.bucket(BUCKET).key(key)).asByteArray();
	}

	/** The keys of the results of a purchase, renditions and rejections. */
	public List<String> results(UUID purchase) {
		return List.of("renditions/", "rejections/")
			.stream()
			.flatMap((kind) -> this.s3.listObjectsV2((request) -> request.bucket(BUCKET).prefix(kind + purchase + "/"))
				.contents()
				.stream())
			.map(S3Object::key)
			.toList();
	}

}
