package dev.spikeproof.aws.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** A topic as a service of ours publishes to it. */
record Topic(SnsClient client, String arn) {

	private static final int MOST_IN_A_BATCH = 10;

	/** Found by listing, as a service does; its ARN is written nowhere. */
	static Topic named(SnsClient client, String name) {
		return client.listTopicsPaginator()
			.topics()
			.stream()
			.map((topic) -> topic.topicArn())
			.filter((arn) -> arn.endsWith(":" + name))
			.findFirst()
			.map((arn) -> new Topic(client, arn))
			.orElseThrow();
	}

	/** Numbers become Number attributes, everything else String. */
	void publish(String body, Map<String, ?> attributes) {
		publish(Map.of(body, attributes));
	}

	void publish(Map<String, ? extends Map<String, ?>> attributesOfBodies) {
		List<PublishBatchRequestEntry> entries = new ArrayList<>();
		attributesOfBodies.forEach((body,
				attributes) -> entries.add(PublishBatchRequestEntry.builder()
					.id(String.valueOf(entries.size()))
					.message(body)
					.messageAttributes(wire(attributes))
					.build()));
		for (int from = 0; from < entries.size(); from += MOST_IN_A_BATCH) {
			List<PublishBatchRequestEntry> batch = entries.subList(from,
					Math.min(from + MOST_IN_A_BATCH, entries.size()));
			assertThat(
					this.client.publishBatch((request) -> request.topicArn(this.arn).publishBatchRequestEntries(batch))
						.failed())
				.isEmpty();
		}
	}

	void publishInOrder(String group, String deduplicationId, String body, Map<String, ?> attributes) {
		this.client.publish((request) -> request.topicArn(this.arn)
			.messageGroupId(group)
			.messageDeduplicationId(deduplicationId)
			.message(body)
			.messageAttributes(wire(attributes)));
	}

	/** To a FIFO topic in a group of its own. */
	void publishToAnyTopic(String body, Map<String, ?> attributes) {
		if (this.arn.endsWith(".fifo")) {
			publishInOrder(UUID.randomUUID().toString(), UUID.randomUUID().toString(), body, attributes);
		}
		else {
			publish(body, attributes);
		}
	}

	private static Map<String, MessageAttributeValue> wire(Map<String, ?> attributes) {
		Map<String, MessageAttributeValue> wire = new TreeMap<>();
		attributes.forEach((name, value) -> wire.put(name,
				MessageAttributeValue.builder()
					.dataType((value instanceof Number) ? "Number" : "String")
					.stringValue(value.toString())
					.build()));
		return wire;
	}

}
