package dev.spikeproof.control.page;

import java.util.Map;
import java.util.UUID;

import dev.spikeproof.control.ControlRoomDoor;
import dev.spikeproof.control.DeskTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DeskTest
class TryingOutIT {

	private static final ShopStandIn SHOP = new ShopStandIn();

	private final ControlRoomDoor room;

	private final S3Client s3;

	@Autowired
	TryingOutIT(RestTestClient http, JsonMapper json, S3Client s3) {
		this.room = new ControlRoomDoor(http, json);
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
		this.room.post("/api/spike", Map.of("videos", 3)).expectStatus().isEqualTo(202);
		this.room.post("/api/spike", Map.of("videos", 3)).expectStatus().isEqualTo(409);
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
		this.room.post("/api/spike", Map.of("videos", 201)).expectStatus().isBadRequest();
		this.room.post("/api/spike", Map.of("videos", 0)).expectStatus().isBadRequest();
		this.room.post("/api/poison", Map.of("count", 51)).expectStatus().isBadRequest();
	}

	@Test
	void tellsThePurchaseAsTheShopDoes() {
		UUID id = UUID.randomUUID();
		SHOP.knows(id, "{\"status\":\"PLACED\"}");
		this.room.http()
			.get()
			.uri("/api/purchases/" + id)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo("{\"status\":\"PLACED\"}");
		this.room.http().get().uri("/api/purchases/" + UUID.randomUUID()).exchange().expectStatus().isNotFound();
		this.room.http().get().uri("/api/purchases/nonsense").exchange().expectStatus().isBadRequest();
	}

}
