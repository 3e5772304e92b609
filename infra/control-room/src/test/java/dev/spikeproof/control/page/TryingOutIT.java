package dev.spikeproof.control.page;

import java.util.UUID;

import dev.spikeproof.control.DeskTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DeskTest
class TryingOutIT {

	private static final ShopStandIn SHOP = new ShopStandIn();

	private final RestTestClient http;

	private final S3Client s3;

	@Autowired
	TryingOutIT(RestTestClient http, S3Client s3) {
		this.http = http;
		this.s3 = s3;
	}

	@DynamicPropertySource
	static void shop(DynamicPropertyRegistry properties) {
		properties.add("control-room.purchase-url", SHOP::address);
	}

	@AfterAll
	static void close() {
		SHOP.close();
	}

	@Test
	void aSpikeBuysAsManyVideosAsItSaysEachWithAnUploadOfItsOwn() {
		post("/api/spike", "{\"videos\":3}").expectStatus().isEqualTo(202);
		post("/api/spike", "{\"videos\":3}").expectStatus().isEqualTo(409);
		await().until(() -> SHOP.bought().size() == 3);
		assertThat(SHOP.bought()).allSatisfy((order) -> {
			JsonNode line = JsonMapper.shared().readTree(order).path("lines").path(0);
			assertThat(line.path("sku").asString()).isEqualTo("mp4-360p");
			String key = "uploads/" + line.path("uploadId").asString();
			assertThat(this.s3.headObject((request) -> request.bucket("local-videos").key(key)).contentType())
				.isEqualTo("video/mp4");
		});
		assertThat(SHOP.bought()).doesNotHaveDuplicates();
	}

	@Test
	void refusesSpikesAndPoisonBeyondMeasure() {
		post("/api/spike", "{\"videos\":201}").expectStatus().isBadRequest();
		post("/api/spike", "{\"videos\":0}").expectStatus().isBadRequest();
		post("/api/poison", "{\"count\":51}").expectStatus().isBadRequest();
	}

	@Test
	void tellsThePurchaseAsTheShopDoes() {
		UUID id = UUID.randomUUID();
		SHOP.knows(id, "{\"status\":\"PLACED\"}");
		this.http.get()
			.uri("/api/purchases/" + id)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo("{\"status\":\"PLACED\"}");
		this.http.get().uri("/api/purchases/" + UUID.randomUUID()).exchange().expectStatus().isNotFound();
		this.http.get().uri("/api/purchases/nonsense").exchange().expectStatus().isBadRequest();
	}

	private ResponseSpec post(String path, String body) {
		byte[] token = this.http.get().uri("/api/token").exchange().expectBody().returnResult().getResponseBody();
		return this.http.post()
			.uri(path)
			.header("X-Control-Token", JsonMapper.shared().readTree(token).path("token").asString())
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange();
	}

}
