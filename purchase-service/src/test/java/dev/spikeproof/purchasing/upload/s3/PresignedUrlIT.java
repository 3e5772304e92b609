package dev.spikeproof.purchasing.upload.s3;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import dev.spikeproof.purchasing.PurchasingTest;
import dev.spikeproof.purchasing.VideoBucket;
import dev.spikeproof.purchasing.upload.Upload;
import dev.spikeproof.purchasing.upload.UploadStore.Place;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A URL is good for one upload, for a while, and for nothing else. */
class PresignedUrlIT extends PurchasingTest {

	private static final byte[] VIDEO = "moving pictures".getBytes(StandardCharsets.UTF_8);

	private final Upload upload = new Upload(UUID.randomUUID(), "clip.mp4", "video/mp4", VIDEO.length, false);

	@Autowired
	private S3Client s3;

	@Autowired
	private S3Presigner presigner;

	@Autowired
	private VideoBucket bucket;

	@Test
	void takesOneUpload() {
		Place place = place();
		assertThat(place.url().getQuery()).contains("X-Amz-Expires=900");
		assertThat(put(place, VIDEO)).isEqualTo(200);
	}

	@Test
	void canNotReplaceWhatItUploaded() {
		Place place = place();
		put(place, VIDEO);
		assertThat(put(place, "another picture".getBytes(StandardCharsets.UTF_8))).isEqualTo(412);
		assertThat(stored()).isEqualTo(VIDEO);
	}

	@Test
	void canNotReplaceItWithoutSayingThatItWillNot() {
		Place place = place();
		put(place, VIDEO);
		assertThat(status(request(place, "if-none-match").PUT(BodyPublishers.ofByteArray(VIDEO)))).isEqualTo(403);
	}

	@Test
	void takesTheAnnouncedSizeOnly() {
		assertThat(put(place(), "longer than was announced".getBytes(StandardCharsets.UTF_8))).isEqualTo(403);
		assertThat(put(place(), new byte[1])).isEqualTo(403);
	}

	@Test
	void takesTheAnnouncedTypeOnly() {
		HttpRequest.Builder other = request(place(), "content-type").header("Content-Type", "text/html");
		assertThat(status(other.PUT(BodyPublishers.ofByteArray(VIDEO)))).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "uploads/019a9f1e-11aa-7c20-9b4d-0e1f2a3b4c5d", "renditions/x/1.mp4", "uploads/../x" })
	void isForOneKeyOnly(String key) {
		URI other = URI.create(place().url().toString().replaceFirst("uploads/[^?]*", key));
		assertThat(put(new Place(other, place().headers()), VIDEO)).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "DELETE", "POST" })
	void isForPuttingOnly(String method) {
		Place place = place();
		put(place, VIDEO);
		assertThat(status(request(place, "").method(method, BodyPublishers.noBody()))).isBetween(400, 499);
		assertThat(stored()).isEqualTo(VIDEO);
	}

	@Test
	void expires() {
		Place brief = store(new VideoBucket(this.bucket.name(), Duration.ofSeconds(1))).placeFor(this.upload);
		Awaitility.await("its end")
			.pollDelay(Duration.ofSeconds(2))
			.untilAsserted(() -> assertThat(put(brief, VIDEO)).isEqualTo(403));
	}

	private Place place() {
		return store(this.bucket).placeFor(this.upload);
	}

	private S3UploadStore store(VideoBucket bucket) {
		return new S3UploadStore(this.s3, this.presigner, bucket);
	}

	private byte[] stored() {
		return this.s3.getObjectAsBytes((get) -> get.bucket(this.bucket.name()).key(this.upload.key())).asByteArray();
	}

	private static int put(Place place, byte[] body) {
		return status(request(place, "").PUT(BodyPublishers.ofByteArray(body)));
	}

	/** With the headers that belong to the URL, except for one. */
	private static HttpRequest.Builder request(Place place, String without) {
		HttpRequest.Builder request = HttpRequest.newBuilder(place.url());
		place.headers()
			.entrySet()
			.stream()
			.filter((header) -> !header.getKey().equalsIgnoreCase("content-length"))
			.filter((header) -> !header.getKey().equalsIgnoreCase(without))
			.forEach((header) -> request.header(header.getKey(), header.getValue()));
		return request;
	}

	private static int status(HttpRequest.Builder request) {
		return send(request).statusCode();
	}

}
