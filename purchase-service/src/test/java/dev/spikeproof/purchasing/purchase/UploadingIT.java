package dev.spikeproof.purchasing.purchase;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import dev.spikeproof.purchasing.PurchasingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class UploadingIT extends PurchasingTest {

	private static final byte[] VIDEO = "moving pictures".getBytes(StandardCharsets.UTF_8);

	@Test
	void aUrlTakesTheAnnouncedSizeOnly() {
		JsonNode ticket = ticket();
		assertThat(put(ticket, "longer than was announced".getBytes(StandardCharsets.UTF_8)).statusCode())
			.isEqualTo(403);
	}

	@Test
	void aUrlTakesTheAnnouncedTypeOnly() {
		ObjectNode ticket = (ObjectNode) ticket();
		((ObjectNode) ticket.get("headers")).put("content-type", "text/html");
		assertThat(put(ticket, VIDEO).statusCode()).isEqualTo(403);
	}

	@Test
	void aUrlIsForOneKeyOnly() {
		ObjectNode ticket = (ObjectNode) ticket();
		ticket.put("url",
				ticket.get("url").stringValue().replaceFirst("uploads/[^?]*", "uploads/" + UUID.randomUUID()));
		assertThat(put(ticket, VIDEO).statusCode()).isEqualTo(403);
	}

	@Test
	void aUrlCanNotReplaceWhatItUploaded() {
		JsonNode ticket = ticket();
		assertThat(put(ticket, VIDEO).statusCode()).isEqualTo(200);
		assertThat(put(ticket, VIDEO).statusCode()).isEqualTo(412);
	}

	@Test
	void anUnfinishedUploadCanNotBeBought() {
		UUID id = UUID.fromString(ticket().get("uploadId").stringValue());
		assertRefused(post("/purchases", videoOrder(id)), 400, "isn't finished");
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
	@CsvSource({ "'', video/mp4, 1, fileName", "a/b.mp4, video/mp4, 1, fileName", "a.mp4, image/png, 1, contentType",
			"a.mp4, video/, 1, contentType", "a.mp4, video/mp4, 0, size", "a.mp4, video/mp4, 209715201, size" })
	void refusesWhatIsNoVideo(String fileName, String contentType, long size, String field) {
		HttpResponse<String> response = post("/uploads",
				"{\"fileName\":\"%s\",\"contentType\":\"%s\",\"size\":%d}".formatted(fileName, contentType, size));
		assertRefused(response, 400, field);
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
