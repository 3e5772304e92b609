package dev.spikeproof.purchasing.purchase;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import dev.spikeproof.purchasing.Neighbours;
import dev.spikeproof.purchasing.PurchasingTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingIT extends PurchasingTest {

	private final String key = UUID.randomUUID().toString();

	@Test
	void answersWhenEverythingIsDone() {
		UUID upload = upload("moving pictures".getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> response = post("/purchases",
				"{\"customer\":\"ada\",\"lines\":[{\"sku\":\"mug\",\"quantity\":1},{\"sku\":\"mp4-360p\",\"uploadId\":\"%s\"}]}"
					.formatted(upload),
				"Prefer", "wait=20");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
		assertThat(response.headers().firstValue("Preference-Applied")).contains("wait=20");
		assertThat(json(response).get("status").stringValue()).isEqualTo("COMPLETED");
		assertThat(json(response).get("lines").get(1).get("rendition").get("key").stringValue()).endsWith("/2.mp4");
		String id = json(response).get("id").stringValue();
		assertThat(pending(id, "VideoPurchased")).as("encodings that would be done again").isZero();
		assertThat(pending(id, "PurchasePlaced")).as("others still want to know of it").isEqualTo(1);
	}

	@Test
	void asksAnotherEncoderWhereOneIsAway() {
		for (int turn = 0; turn < 2; turn++) {
			HttpResponse<String> response = post("/purchases",
					"{\"customer\":\"ada\",\"lines\":[{\"sku\":\"mp4-360p\",\"uploadId\":\"%s\"}]}"
						.formatted(upload("moving pictures".getBytes(StandardCharsets.UTF_8))),
					"Prefer", "wait=20");
			assertThat(response.statusCode()).as("turn %d: %s", turn, response.body()).isEqualTo(201);
		}
	}

	@Test
	void saysInTimeThatItIsNotDoneAndLosesNothing() {
		Neighbours.INSTANCE.close();
		HttpResponse<String> late = post("/purchases", MUG, "Idempotency-Key", this.key, "Prefer", "wait=1");
		assertThat(late.statusCode()).isEqualTo(504);
		assertThat(late.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(late.headers().firstValue("Preference-Applied")).contains("wait=1");
		String location = late.headers().firstValue("Location").orElseThrow();
		assertThat(json(get(location)).get("status").stringValue()).isEqualTo("PLACED");
		String id = location.substring(location.lastIndexOf('/') + 1);
		Awaitility.await("the outbox sees to it").until(() -> pending(id, "PurchasePlaced") == 0);
	}

	@Test
	void goesOnWithWhatWasBegunWhenTheCustomerTriesAgain() {
		Neighbours.INSTANCE.close();
		HttpResponse<String> late = post("/purchases", MUG, "Idempotency-Key", this.key, "Prefer", "wait=1");
		Neighbours.INSTANCE.open();
		HttpResponse<String> again = post("/purchases", MUG, "Idempotency-Key", this.key, "Prefer", "wait=20");
		assertThat(again.statusCode()).isEqualTo(201);
		assertThat(again.headers().firstValue("Location")).isEqualTo(late.headers().firstValue("Location"));
	}

	private int pending(String id, String type) {
		return this.jdbc
			.sql("select count(*) from outbox where subject = :id and type = :type and published_at is null")
			.param("id", id)
			.param("type", type)
			.query(Integer.class)
			.single();
	}

}
