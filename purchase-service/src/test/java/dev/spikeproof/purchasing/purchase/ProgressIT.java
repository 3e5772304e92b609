package dev.spikeproof.purchasing.purchase;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import dev.spikeproof.purchasing.PurchasingTest;
import dev.spikeproof.testing.Contract;
import io.awspring.cloud.sns.core.TopicsListingTopicArnResolver;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** News from shipping and encoding, over the real topics. */
class ProgressIT extends PurchasingTest {

	@Autowired
	SnsClient sns;

	@Autowired
	S3Client s3;

	@Test
	void movesForwardAsShippingReports() {
		UUID id = buy(MUG);
		shipping(id, "BOOKED");
		Awaitility.await("booked").until(() -> line(id).get("status").stringValue().equals("BOOKED"));
		shipping(id, "SHIPPED");
		JsonNode done = awaitStatus(id, "COMPLETED");
		assertThat(done.get("lines").get(0).get("shipment").get("status").stringValue()).isEqualTo("SHIPPED");
		assertThat(done.get("journey").valueStream().map((it) -> it.get("step").stringValue())).contains("placed",
				"published", "booked", "shipped", "completed");
	}

	@Test
	void isCompletedByTheRenditionThatLiesInTheBucket() {
		UUID id = buy(videoOrder(upload("moving pictures".getBytes(StandardCharsets.UTF_8))));
		String key = "renditions/%s/1.mp4".formatted(id);
		put(key, "encoded");
		JsonNode rendition = awaitStatus(id, "COMPLETED").get("lines").get(0).get("rendition");
		assertThat(rendition.get("key").stringValue()).isEqualTo(key);
		assertThat(send(HttpRequest.newBuilder(URI.create(rendition.get("url").stringValue()))).body())
			.isEqualTo("encoded");
	}

	@Test
	void saysWhyAVideoWasRejected() {
		UUID id = buy(videoOrder(upload("no pictures".getBytes(StandardCharsets.UTF_8))));
		String rejection = Contract.of("Rejection").example();
		put("rejections/%s/1.json".formatted(id), rejection);
		assertThat(awaitStatus(id, "FAILED").get("lines").get(0).get("reason").stringValue())
			.isEqualTo("The upload is not a video: no known container format.");
	}

	@Test
	void readsWhatTheContractsShow() {
		UUID id = buy(
				"{\"customer\":\"ada\",\"lines\":[{\"sku\":\"mug\",\"quantity\":2},{\"sku\":\"mug\",\"quantity\":1},{\"sku\":\"tripod\",\"quantity\":9}]}");
		publish(id,
				Contract.of("ShipmentUpdated")
					.example()
					.replaceFirst("\"purchaseId\": \"[^\"]*\"", "\"purchaseId\": \"" + id + "\""));
		Awaitility.await("failed").until(() -> purchase(id).get("lines").get(2).has("reason"));
		assertThat(purchase(id).get("lines").get(2).get("reason").stringValue()).isEqualTo("Only 4 of 9 are in stock.");
		assertThat(line(id).get("status").stringValue()).isEqualTo("BOOKED");
	}

	private void shipping(UUID id, String status) {
		String event = """
				{"purchaseId": "%s", "shipmentId": "019a9f1e-5c01-7b33-8c55-1a2b3c4d5e6f", "status": "%s",
				 "occurredAt": "2026-11-24T09:30:00.456Z",
				 "lines": [{"line": 1, "sku": "mug", "quantity": 2, "status": "%s"}]}""".formatted(id, status, status);
		assertThat(Contract.of("ShipmentUpdated").violations(event)).isEmpty();
		publish(id, event);
	}

	private void publish(UUID id, String event) {
		String topic = new TopicsListingTopicArnResolver(this.sns).resolveTopicArn("local-shipments.fifo").toString();
		this.sns.publish((it) -> it.topicArn(topic)
			.message(event)
			.messageGroupId(id.toString())
			.messageDeduplicationId(UUID.randomUUID().toString())
			.messageAttributes(
					Map.of("event-type", text("ShipmentUpdated"), "event-id", text(UUID.randomUUID().toString()))));
	}

	private static MessageAttributeValue text(String value) {
		return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
	}

	private void put(String key, String content) {
		this.s3.putObject((it) -> it.bucket("local-videos").key(key), RequestBody.fromString(content));
	}

	private JsonNode line(UUID id) {
		return purchase(id).get("lines").get(0);
	}

}
