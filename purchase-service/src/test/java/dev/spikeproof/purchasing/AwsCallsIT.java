package dev.spikeproof.purchasing;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import dev.spikeproof.testing.Contract;
import dev.spikeproof.testing.calls.CommittedCalls;
import dev.spikeproof.testing.calls.RecordedCalls;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Runs last, and does what the other tests don't: has metrics, fails at each queue. */
@Order(Integer.MAX_VALUE)
@TestPropertySource(properties = { "management.cloudwatch.metrics.export.namespace=Spikeproof",
		"management.cloudwatch.metrics.export.step=1s" })
class AwsCallsIT extends PurchasingTest {

	private static final String SHIPMENTS = "purchase-shipments.fifo";

	private static final String RENDITIONS = "purchase-renditions";

	@Autowired
	SqsAsyncClient sqs;

	@Test
	void asksOfAwsWhatIsWrittenDown() throws Exception {
		send(SHIPMENTS, "unreadable");
		// Its object can't be found, now.
		send(RENDITIONS, Contract.of("ObjectCreated").example().replace("renditions/", "rejections/"));
		await("cloudwatch:PutMetricData namespace Spikeproof");
		await("sqs:SendMessage dlq " + SHIPMENTS);
		await("sqs:ChangeMessageVisibilityBatch queue " + RENDITIONS);
		this.jdbc.sql("alter table processed_events rename to broken").update();
		send(SHIPMENTS, Contract.of("ShipmentUpdated").example());
		await("sqs:ChangeMessageVisibilityBatch queue " + SHIPMENTS);
		this.jdbc.sql("alter table broken rename to processed_events").update();
		CommittedCalls.compare(AwsCallsIT.class);
	}

	private static void await(String call) {
		Awaitility.await(call).atMost(Duration.ofSeconds(30)).until(() -> RecordedCalls.include(call));
	}

	private void send(String queue, String body) {
		String url = this.sqs.getQueueUrl((it) -> it.queueName("local-" + queue)).join().queueUrl();
		this.sqs.sendMessage((it) -> {
			it.queueUrl(url)
				.messageBody(body)
				.messageAttributes(
						Map.of("event-type", text("ShipmentUpdated"), "event-id", text(UUID.randomUUID().toString())));
			if (queue.endsWith(".fifo")) {
				it.messageGroupId(UUID.randomUUID().toString()).messageDeduplicationId(UUID.randomUUID().toString());
			}
		}).join();
	}

	private static MessageAttributeValue text(String value) {
		return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
	}

}
