package dev.spikeproof.benchmarks.relay;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Publishes one row of the outbox by one call. */
record SinglePublish(SnsClient sns, JsonMapper json) {

	private static final TypeReference<Map<String, Attribute>> ATTRIBUTES = new TypeReference<>() {
	};

	static SinglePublish in(ApplicationContext application) {
		return new SinglePublish(application.getBean(SnsClient.class), application.getBean(JsonMapper.class));
	}

	/**
	 * A row, as far as it is published.
	 *
	 * @param attributes as JSON
	 */
	record Row(long position, String body, String attributes) {
	}

	/** An attribute as the outbox keeps it. */
	record Attribute(String type, String value) {
	}

	void publish(Row row) {
		Map<String, MessageAttributeValue> attributes = new TreeMap<>();
		this.json.readValue(row.attributes(), ATTRIBUTES)
			.forEach((name, attribute) -> attributes.put(name,
					MessageAttributeValue.builder().dataType(attribute.type()).stringValue(attribute.value()).build()));
		this.sns.publish((it) -> it.topicArn(TopicStandIn.TOPIC_ARN).message(row.body()).messageAttributes(attributes));
	}

}
