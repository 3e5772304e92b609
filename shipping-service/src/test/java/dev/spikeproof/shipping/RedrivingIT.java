package dev.spikeproof.shipping;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.testing.Contract;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A queue of its own stage, whose messages fail at once for good while the service is
 * broken.
 */
class RedrivingIT {

	private static final String EXAMPLE = "019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01";

	private final String stage = "redriving_" + System.nanoTime();

	private final List<PurchaseId> purchases = Stream.generate(Warehouse::purchase).limit(40).toList();

	@Test
	void afterARepairAllThatFailedComesBackByRedriveAndNothingShipsTwice() {
		try (Instance sender = Instance.start(this.stage, Map.of())) {
			SqsAsyncClient sqs = sender.get(SqsAsyncClient.class);
			String letters = create(sqs, "-shipping-dlq", Map.of());
			String queue = create(sqs, "-shipping",
					Map.of(QueueAttributeName.REDRIVE_POLICY,
							"{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"2\"}"
								.formatted(attribute(sqs, letters, QueueAttributeName.QUEUE_ARN))));
			JdbcClient jdbc = sender.get(JdbcClient.class);
			try (Instance _ = Instance.start(this.stage,
					Map.of("spikeproof.stage", this.stage, "spring.cloud.aws.sqs.listener.auto-startup", true))) {
				this.purchases.subList(0, 10).forEach((purchase) -> send(sqs, queue, purchase));
				await("shipped").atMost(Duration.ofSeconds(30)).until(() -> shipments(jdbc) == 10);
				jdbc.sql("alter table shipment_line rename to broken").update();
				this.purchases.forEach((purchase) -> send(sqs, queue, purchase));
				await("dead letters").atMost(Duration.ofSeconds(30)).until(() -> depth(sqs, letters) == 40);
				assertThat(shipments(jdbc)).as("shipments while it is broken").isEqualTo(10);
				jdbc.sql("alter table broken rename to shipment_line").update();
				sqs.startMessageMoveTask((it) -> it.sourceArn(attribute(sqs, letters, QueueAttributeName.QUEUE_ARN))
					.destinationArn(attribute(sqs, queue, QueueAttributeName.QUEUE_ARN))).join();
				await("shipped after the repair").atMost(Duration.ofSeconds(30)).until(() -> shipments(jdbc) == 40);
				await("nothing is left").atMost(Duration.ofSeconds(30))
					.until(() -> depth(sqs, queue) + depth(sqs, letters) == 0);
				assertThat(shipments(jdbc)).isEqualTo(40);
				assertThat(jdbc.sql("select count(distinct purchase_id) from shipment").query(Integer.class).single())
					.isEqualTo(40);
			}
		}
	}

	private String create(SqsAsyncClient sqs, String name, Map<QueueAttributeName, String> attributes) {
		return sqs.createQueue((it) -> it.queueName(this.stage + name).attributes(attributes)).join().queueUrl();
	}

	private static void send(SqsAsyncClient sqs, String queue, PurchaseId purchase) {
		sqs.sendMessage((it) -> it.queueUrl(queue)
			.messageBody(Contract.of("PurchasePlaced").example().replace(EXAMPLE, purchase.toString()))
			.messageAttributes(
					Map.of("event-type", text("PurchasePlaced"), "event-id", text(UUID.randomUUID().toString()))))
			.join();
	}

	private static MessageAttributeValue text(String value) {
		return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
	}

	private static int shipments(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from shipment").query(Integer.class).single();
	}

	private static int depth(SqsAsyncClient sqs, String queue) {
		return Stream
			.of(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
					QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)
			.mapToInt((name) -> Integer.parseInt(attribute(sqs, queue, name)))
			.sum();
	}

	private static String attribute(SqsAsyncClient sqs, String queue, QueueAttributeName name) {
		return sqs.getQueueAttributes((it) -> it.queueUrl(queue).attributeNames(name))
			.join()
			.attributes()
			.getOrDefault(name, "0");
	}

}
