package dev.spikeproof.messaging.inbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of a message that failed for good, as attributes of its letter in the
 * DLQ. Its own attributes stay; what doesn't fit into the ten of SQS becomes JSON in one
 * of them.
 */
record DeadLetter(FailureType type, String reason, Instant failedAt, int receiveCount) {

	static final String REASON = "failure-reason";

	static final String TYPE = "failure-type";

	static final String FAILED_AT = "failed-at";

	static final String RECEIVE_COUNT = "receive-count";

	static final String ORIGINAL_ATTRIBUTES = "original-attributes";

	/** Amazon SQS Developer Guide, message metadata. */
	private static final int MOST_ATTRIBUTES = 10;

	private static final int LONGEST_REASON = 1000;

	/**
	 * The attributes of the letter, made of what is known of the failure and of its own.
	 */
	Map<String, MessageAttributeValue> attributes(Map<String, MessageAttributeValue> own, JsonMapper json) {
		Map<String, MessageAttributeValue> letter = new LinkedHashMap<>();
		letter.put(REASON, string(plain(this.reason)));
		letter.put(TYPE, string(this.type.attribute()));
		letter.put(FAILED_AT, string(this.failedAt.truncatedTo(ChronoUnit.MILLIS).toString()));
		letter.put(RECEIVE_COUNT,
				MessageAttributeValue.builder()
					.dataType("Number")
					.stringValue(Integer.toString(this.receiveCount))
					.build());
		Map<String, MessageAttributeValue> rest = new TreeMap<>(own);
		MessageAttributeValue history = FailureHistory.of(own, json);
		if (history != null) {
			letter.put(FailureHistory.ATTRIBUTE, history);
		}
		rest.keySet().removeAll(letter.keySet());
		MessageAttributeValue original = rest.remove(ORIGINAL_ATTRIBUTES);
		if (original != null) {
			letter.put(ORIGINAL_ATTRIBUTES, original);
		}
		else if (letter.size() + rest.size() > MOST_ATTRIBUTES) {
			letter.put(ORIGINAL_ATTRIBUTES, string(json.writeValueAsString(asText(rest))));
		}
		rest.forEach((name, value) -> {
			if (letter.size() < MOST_ATTRIBUTES) {
				letter.put(name, value);
			}
		});
		return letter;
	}

	private static Map<String, String> asText(Map<String, MessageAttributeValue> attributes) {
		Map<String, String> text = new TreeMap<>();
		attributes.forEach((name, value) -> text.put(name, (value.stringValue() != null) ? value.stringValue()
				: value.binaryValue().asByteArray().length + " bytes"));
		return text;
	}

	/** SQS takes no control characters, and no empty value. */
	private static String plain(String reason) {
		String text = reason.replaceAll("\\p{Cntrl}+", " ").strip();
		return text.isEmpty() ? "Unknown" : text.substring(0, Math.min(text.length(), LONGEST_REASON));
	}

	static MessageAttributeValue string(String value) {
		return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
	}

}
