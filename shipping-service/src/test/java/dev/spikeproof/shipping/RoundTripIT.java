package dev.spikeproof.shipping;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.shipping.stock.Sku;
import dev.spikeproof.testing.Contract;
import io.awspring.cloud.sns.core.TopicsListingTopicArnResolver;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ShippingTest
class RoundTripIT {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final PurchaseId purchase = Warehouse.purchase();

	private final SnsClient sns;

	private final SqsAsyncClient sqs;

	private final Warehouse warehouse;

	private final RestTestClient http;

	@Autowired
	RoundTripIT(SnsClient sns, SqsAsyncClient sqs, Warehouse warehouse, RestTestClient http) {
		this.sns = sns;
		this.sqs = sqs;
		this.warehouse = warehouse;
		this.http = http;
	}

	@Test
	void tellsTheConsumerThatItIsBookedAndThenThatItIsShipped() {
		place(this.warehouse.stocked(5), 2);
		Subscriber shop = new Subscriber(this.sqs, "local-purchase-shipments.fifo");
		await().atMost(PATIENCE).until(() -> shop.received(this.purchase).size() == 2);
		assertThat(shop.received(this.purchase))
			.allSatisfy((message) -> assertThat(Contract.of("ShipmentUpdated").violations(message.body())).isEmpty())
			.allSatisfy((message) -> assertThat(type(message)).contains("ShipmentUpdated"))
			.satisfiesExactly((message) -> assertThat(message.body()).contains("\"BOOKED\""),
					(message) -> assertThat(message.body()).contains("\"SHIPPED\""));
	}

	@Test
	void shipsAPurchaseOnceThoughItComesThroughBothDoorsAgainAndAgain() {
		Sku sku = this.warehouse.stocked(5);
		place(sku, 2);
		order(sku, 2);
		place(sku, 2);
		place(sku, 2);
		order(sku, 2);
		await().atMost(PATIENCE).until(() -> this.warehouse.events(this.purchase).size() == 2);
		place(sku, 2);
		Sku later = this.warehouse.stocked(1);
		place(Warehouse.purchase(), later, 1);
		await("whatever came before this one has been received").atMost(PATIENCE)
			.until(() -> this.warehouse.left(later) == 0);
		assertThat(this.warehouse.shipments(this.purchase)).isEqualTo(1);
		assertThat(this.warehouse.left(sku)).isEqualTo(3);
		assertThat(this.warehouse.events(this.purchase)).hasSize(2);
	}

	@Test
	void tellsThatAnItemIsGone() {
		Sku sku = this.warehouse.stocked(2);
		place(sku, 2);
		Subscriber controlRoom = new Subscriber(this.sqs, "local-control-room-no-stock");
		await().atMost(PATIENCE).until(() -> !controlRoom.received(sku).isEmpty());
		assertThat(controlRoom.received(sku)).singleElement()
			.satisfies((message) -> assertThat(type(message)).contains("StockDepleted"))
			.satisfies((message) -> assertThat(Contract.of("StockDepleted").violations(message.body())).isEmpty());
	}

	private void place(Sku sku, int quantity) {
		place(this.purchase, sku, quantity);
	}

	private void place(PurchaseId purchase, Sku sku, int quantity) {
		String body = Contract.of("PurchasePlaced")
			.example()
			.replace("019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01", purchase.toString())
			.replace("\"sku\": \"mug\", \"kind\": \"PHYSICAL\", \"quantity\": 2",
					"\"sku\": \"%s\", \"kind\": \"PHYSICAL\", \"quantity\": %d".formatted(sku, quantity));
		assertThat(Contract.of("PurchasePlaced").violations(body)).isEmpty();
		String topic = new TopicsListingTopicArnResolver(this.sns).resolveTopicArn("local-purchases").toString();
		this.sns.publish((request) -> request.topicArn(topic)
			.message(body)
			.messageAttributes(Map.of("event-type", value("String", "PurchasePlaced"), "event-id",
					value("String", UUID.randomUUID().toString()), "physical-lines", value("Number", "1"), "total",
					value("Number", "37.90"))));
	}

	private void order(Sku sku, int quantity) {
		this.http.post()
			.uri("/shipments")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"purchaseId\":\"%s\",\"lines\":[{\"line\":1,\"sku\":\"%s\",\"quantity\":%d}]}"
				.formatted(this.purchase, sku, quantity))
			.exchange()
			.expectStatus()
			.is2xxSuccessful();
	}

	private static MessageAttributeValue value(String type, String value) {
		return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
	}

	private static Optional<String> type(Message message) {
		return Optional.ofNullable(message.messageAttributes().get("event-type"))
			.map(software.amazon.awssdk.services.sqs.model.MessageAttributeValue::stringValue);
	}

}
