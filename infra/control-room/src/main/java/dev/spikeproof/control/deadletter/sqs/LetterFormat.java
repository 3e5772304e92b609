package dev.spikeproof.control.deadletter.sqs;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.spikeproof.control.deadletter.Attribute;
import dev.spikeproof.control.deadletter.DeadLetter;
import dev.spikeproof.control.deadletter.DeadLetterQueue;
import dev.spikeproof.control.deadletter.Failure;
import dev.spikeproof.control.deadletter.Hold.Returned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import org.springframework.stereotype.Component;

/** A letter as it is on the wire: which attributes say how it failed, now and before. */
@Component
class LetterFormat {

	private static final String REASON = "failure-reason";

	private static final String TYPE = "failure-type";

	private static final String FAILED_AT = "failed-at";

	private static final String RECEIVE_COUNT = "receive-count";

	private static final Set<String> FAILURE = Set.of(REASON, TYPE, FAILED_AT, RECEIVE_COUNT);

	/** Amazon SQS Developer Guide, message metadata. */
	private static final int MOST_ATTRIBUTES = 10;

	private static final List<String> NEVER_PACKED = List.of(DeadLetter.EVENT_TYPE, DeadLetter.EVENT_ID,
			DeadLetter.TRACE_PARENT);

	private final History history;

	private final PackedAttributes packed;

	LetterFormat(History history, PackedAttributes packed) {
		this.history = history;
		this.packed = packed;
	}

	DeadLetter read(Message message, DeadLetterQueue queue, int maxReceiveCount) {
		Map<String, Attribute> all = new TreeMap<>();
		message.messageAttributes().forEach((name, value) -> all.put(name, attribute(value)));
		this.packed.unpack(all);
		List<Failure> history = new ArrayList<>(this.history.takeFrom(all));
		Failure told = told(all);
		boolean movedBySqs = message.attributes().containsKey(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN);
		if (movedBySqs && told != null) {
			// Sent back by SQS with what was said of its former failure, and then not
			// finished.
			history.add(told);
		}
		Failure failure = movedBySqs ? Failure.unfinished(maxReceiveCount)
				: ((told != null) ? told : Failure.unexplained());
		all.keySet().removeAll(FAILURE);
		return new DeadLetter(message.messageId(), queue, message.body(), all, failure, history,
				Instant.ofEpochMilli(number(system(message, MessageSystemAttributeName.SENT_TIMESTAMP))),
				system(message, MessageSystemAttributeName.MESSAGE_GROUP_ID),
				(int) number(system(message, MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)));
	}

	/** The letter's own attributes, and its history; those that are too many as one. */
	Map<String, MessageAttributeValue> write(Returned letter) {
		Map<String, Attribute> all = new TreeMap<>(letter.attributes());
		this.history.putInto(all, letter.history());
		this.packed.pack(all, MOST_ATTRIBUTES, NEVER_PACKED);
		Map<String, MessageAttributeValue> written = new TreeMap<>();
		all.forEach((name, attribute) -> written.put(name, value(attribute)));
		return written;
	}

	private static @Nullable Failure told(Map<String, Attribute> attributes) {
		Attribute reason = attributes.get(REASON);
		return (reason == null) ? null : new Failure(text(attributes, TYPE, "unknown"), reason.value(),
				time(text(attributes, FAILED_AT, "")), (int) number(text(attributes, RECEIVE_COUNT, "0")), null, false);
	}

	private static String text(Map<String, Attribute> attributes, String name, String otherwise) {
		Attribute attribute = attributes.get(name);
		return (attribute != null) ? attribute.value() : otherwise;
	}

	private static @Nullable Instant time(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static long number(String text) {
		return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
	}

	private static String system(Message message, MessageSystemAttributeName name) {
		return message.attributes().getOrDefault(name, "");
	}

	private static Attribute attribute(MessageAttributeValue value) {
		return new Attribute(value.dataType(), (value.stringValue() != null) ? value.stringValue()
				: Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
	}

	private static MessageAttributeValue value(Attribute attribute) {
		MessageAttributeValue.Builder value = MessageAttributeValue.builder().dataType(attribute.type());
		return (attribute.isBinary()
				? value.binaryValue(SdkBytes.fromByteArray(Base64.getDecoder().decode(attribute.value())))
				: value.stringValue(attribute.value()))
			.build();
	}

}
