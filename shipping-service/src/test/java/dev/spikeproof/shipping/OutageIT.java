package dev.spikeproof.shipping;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.testing.TestEnvironment;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OutageIT {

	private final PurchaseId purchase = Warehouse.purchase();

	private final String database = "outage_" + System.nanoTime();

	@Test
	void aFailingPublishNeverLosesTheEvent() throws Exception {
		URI aws = TestEnvironment.get().awsEndpoint();
		try (Wire wire = Wire.to(aws.getHost(), aws.getPort());
				Instance instance = Instance.start(this.database,
						Map.of("spring.cloud.aws.sns.endpoint", "http://127.0.0.1:" + wire.port(),
								"spikeproof.outbox.longest-backoff", "1s", "shipping.packing-time", "1s"))) {
			wire.cut();
			ship(instance).expectStatus().isCreated();
			JdbcClient jdbc = instance.get(JdbcClient.class);
			await().atMost(Duration.ofSeconds(40)).until(() -> unpublished(jdbc, "last_error is not null") == 1);
			await().atMost(Duration.ofSeconds(10)).until(() -> unpublished(jdbc, "true") == 2);
			wire.mend();
			Subscriber shop = new Subscriber(instance.get(SqsAsyncClient.class), "local-purchase-shipments.fifo");
			await().atMost(Duration.ofSeconds(40)).until(() -> shop.received(this.purchase).size() == 2);
			assertThat(shop.received(this.purchase)).satisfiesExactly(
					(message) -> assertThat(message.body()).contains("\"BOOKED\""),
					(message) -> assertThat(message.body()).contains("\"SHIPPED\""));
		}
	}

	@Test
	void saysWithinSecondsThatItCantWithoutItsDatabaseAndCanAgainAfterwards() throws Exception {
		String url = TestEnvironment.get().database(this.database).jdbcUrl();
		URI server = URI.create(url.substring("jdbc:".length()));
		try (Wire wire = Wire.to(server.getHost(), server.getPort());
				Instance instance = Instance.start(this.database, Map.of("spring.datasource.url",
						url.replace(server.getAuthority(), "127.0.0.1:" + wire.port())))) {
			ship(instance).expectStatus().isCreated();
			wire.cut();
			await().atMost(Duration.ofSeconds(10))
				.untilAsserted(() -> ship(instance).expectStatus()
					.isEqualTo(503)
					.expectHeader()
					.exists("Retry-After")
					.expectHeader()
					.contentType(MediaType.APPLICATION_PROBLEM_JSON));
			instance.http().get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
			wire.mend();
			await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> ship(instance).expectStatus().isOk());
			assertThat(instance.get(Warehouse.class).shipments(this.purchase)).isEqualTo(1);
		}
	}

	private ResponseSpec ship(Instance instance) {
		return instance.http()
			.post()
			.uri("/shipments")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"purchaseId\":\"%s\",\"lines\":[{\"line\":1,\"sku\":\"mug\",\"quantity\":1}]}"
				.formatted(this.purchase))
			.exchange();
	}

	private static int unpublished(JdbcClient jdbc, String condition) {
		return jdbc.sql("select count(*) from outbox where published_at is null and " + condition)
			.query(Integer.class)
			.single();
	}

}
