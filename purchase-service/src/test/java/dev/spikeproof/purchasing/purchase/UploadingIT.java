package dev.spikeproof.purchasing.purchase;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import dev.spikeproof.purchasing.PurchasingTest;
import dev.spikeproof.purchasing.VideoBucket;
import dev.spikeproof.purchasing.upload.Upload;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;

import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class UploadingIT extends PurchasingTest {

	private static final byte[] VIDEO = "moving pictures".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private S3Client s3;

	@Autowired
	private VideoBucket bucket;

	@Test
	void anUnfinishedUploadCanNotBeBought() {
		UUID id = UUID.fromString(ticket().get("uploadId").stringValue());
		assertRefused(post("/purchases", videoOrder(id)), 400, "isn't finished");
	}

	@Test
	void whoBuysAnUploadThatHasArrivedDoesNotWaitForTheBucket() {
		UUID id = upload(VIDEO);
		Awaitility.await("it is known to be there").until(() -> hasArrived(id));
		this.s3.deleteObject((delete) -> delete.bucket(this.bucket.name()).key(Upload.key(id)));
		buy(videoOrder(id));
	}

	@Test
	void anUploadIsLookedForAgainUntilItArrives() {
		JsonNode ticket = ticket();
		UUID id = UUID.fromString(ticket.get("uploadId").stringValue());
		Awaitility.await("it was looked for in vain").until(() -> this.jdbc.sql("""
				select look_at > requested_at + interval '900 milliseconds' and arrived_at is null
				from uploads where id = ?""").param(id).query(Boolean.class).single());
		assertThat(put(ticket, VIDEO).statusCode()).isEqualTo(200);
		Awaitility.await("it is known to be there").until(() -> hasArrived(id));
	}

	@Test
	void anUploadIsForOnePurchaseOnly() {
		UUID id = upload(VIDEO);
		buy(videoOrder(id));
		assertRefused(post("/purchases", videoOrder(id)), 409, "another purchase");
		assertRefused(post("/purchases", videoOrder(id).replace("ada", "eve")), 409, "another purchase");
	}

	@Test
	void anUploadIsForOneLineOnly() {
		String line = "{\"sku\":\"poster\",\"uploadId\":\"%s\"}".formatted(upload(VIDEO));
		String before = rows();
		assertRefused(post("/purchases", "{\"customer\":\"ada\",\"lines\":[%s,%s]}".formatted(line, line)), 400,
				"used twice");
		assertThat(rows()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-rf", "a b.mp4", "..", "\"quoted\".mp4", "$(ls)`ls`;ls.mp4", "%2e%2e%2f",
			"\ud83d\ude00\u202e.mp4" })
	void aNameIsNoPartOfTheKey(String fileName) {
		HttpResponse<String> response = post("/uploads", JsonMapper.shared()
			.writeValueAsString(Map.of("fileName", fileName, "contentType", "video/mp4", "size", 1)));
		JsonNode ticket = json(response);
		assertThat(URI.create(ticket.get("url").stringValue()).getRawPath())
			.endsWith("/uploads/" + ticket.get("uploadId").stringValue());
	}

	@ParameterizedTest
	@CsvSource({ "'', video/mp4, 1, fileName", "a/b.mp4, video/mp4, 1, fileName", "../b.mp4, video/mp4, 1, fileName",
			"a\\\\b.mp4, video/mp4, 1, fileName", "a\\nb.mp4, video/mp4, 1, fileName",
			"a\\u0000b.mp4, video/mp4, 1, fileName", "a.mp4, image/png, 1, contentType",
			"a.mp4, video/, 1, contentType", "a.mp4, video/mp4, 0, size", "a.mp4, video/mp4, 209715201, size" })
	void refusesWhatIsNoVideo(String fileName, String contentType, long size, String field) {
		HttpResponse<String> response = post("/uploads",
				"{\"fileName\":\"%s\",\"contentType\":\"%s\",\"size\":%d}".formatted(fileName, contentType, size));
		assertRefused(response, 400, field);
	}

	private boolean hasArrived(UUID id) {
		return this.jdbc.sql("select arrived_at is not null from uploads where id = ?")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	private JsonNode ticket() {
		HttpResponse<String> response = post("/uploads",
				"{\"fileName\":\"clip.mp4\",\"contentType\":\"video/mp4\",\"size\":%d}".formatted(VIDEO.length));
		assertThat(response.statusCode()).isEqualTo(201);
		return json(response);
	}

	private static void assertRefused(HttpResponse<String> response, int status, String why) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(json(response).get("errors").toString()).contains(why);
	}

}
