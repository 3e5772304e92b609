package dev.spikeproof.messaging.inbox;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * How a message failed before it was moved back from the DLQ by SQS, which changes no
 * attribute: its former failure joins the ones before it, as JSON in one attribute.
 */
final class FailureHistory {

	static final String ATTRIBUTE = "failure-history";

	/** The first failure and the latest ones, as the dead-letter desk does. */
	private static final int LONGEST = 10;

	private FailureHistory() {
	}

	/** The history with the failure that the attributes tell of, or null without any. */
	static @Nullable MessageAttributeValue of(Map<String, MessageAttributeValue> attributes, JsonMapper json) {
		MessageAttributeValue type = attributes.get(DeadLetter.TYPE);
		MessageAttributeValue known = attributes.get(ATTRIBUTE);
		if (type == null) {
			return known;
		}
		ArrayNode history = parse(known, json);
		history.addObject()
			.put("type", type.stringValue())
			.put("reason", text(attributes, DeadLetter.REASON))
			.put("failedAt", text(attributes, DeadLetter.FAILED_AT))
			.put("receives", receives(attributes))
			.put("edited", false);
		while (history.size() > LONGEST) {
			history.remove(1);
		}
		return DeadLetter.string(json.writeValueAsString(history));
	}

	private static ArrayNode parse(@Nullable MessageAttributeValue known, JsonMapper json) {
		try {
			JsonNode parsed = (known != null) ? json.readTree(known.stringValue()) : json.createArrayNode();
			return (parsed instanceof ArrayNode array) ? array : json.createArrayNode();
		}
		catch (JacksonException ex) {
			return json.createArrayNode();
		}
	}

	private static int receives(Map<String, MessageAttributeValue> attributes) {
		String count = text(attributes, DeadLetter.RECEIVE_COUNT);
		return (count != null && count.matches("\\d{1,9}")) ? Integer.parseInt(count) : 0;
	}

	private static @Nullable String text(Map<String, MessageAttributeValue> attributes, String name) {
		MessageAttributeValue value = attributes.get(name);
		return (value != null) ? value.stringValue() : null;
	}

}
