package dev.spikeproof.messaging.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a topic.
 *
 * @param id the same at each delivery (UUIDv7)
 * @param topic the topic's name without the stage, for example {@code purchases}
 * @param type the event's name, for example {@code PurchasePlaced}
 * @param payload what becomes the JSON body
 * @param attributes message attributes besides {@code event-type}, {@code event-id} and
 * {@code traceparent}, seven at most: a {@link Number} becomes a Number, anything else a
 * String
 * @param subject what the event is about, for {@link Outbox#withdraw}
 * @param group the message group, for FIFO topics only
 * @param notBefore the earliest time to publish it
 */
public record OutgoingEvent(UUID id, String topic, String type, Object payload, Map<String, Object> attributes,
		@Nullable String subject, @Nullable String group, @Nullable Instant notBefore) {

	/** SNS and SQS carry ten at most; three are ours. */
	private static final int MOST_ATTRIBUTES = 7;

	public OutgoingEvent {
		if (attributes.size() > MOST_ATTRIBUTES) {
			throw new IllegalArgumentException(
					"%s has %d attributes, %d are possible".formatted(type, attributes.size(), MOST_ATTRIBUTES));
		}
		if (group != null && !topic.endsWith(".fifo")) {
			throw new IllegalArgumentException("Only a FIFO topic has groups, not " + topic);
		}
		attributes = Map.copyOf(attributes);
	}

	public static OutgoingEvent of(String topic, String type, Object payload) {
		return new OutgoingEvent(Generators.timeBasedEpochRandomGenerator().generate(), topic, type, payload, Map.of(),
				null, null, null);
	}

	public OutgoingEvent withAttribute(String name, Object value) {
		Map<String, Object> more = new TreeMap<>(this.attributes);
		more.put(name, value);
		return new OutgoingEvent(this.id, this.topic, this.type, this.payload, more, this.subject, this.group,
				this.notBefore);
	}

	public OutgoingEvent about(String subject) {
		return new OutgoingEvent(this.id, this.topic, this.type, this.payload, this.attributes, subject, this.group,
				this.notBefore);
	}

	/**
	 * Events of one group are published one after the other, in the order they were
	 * added.
	 */
	public OutgoingEvent inGroup(String group) {
		return new OutgoingEvent(this.id, this.topic, this.type, this.payload, this.attributes, this.subject, group,
				this.notBefore);
	}

	public OutgoingEvent notBefore(Instant time) {
		return new OutgoingEvent(this.id, this.topic, this.type, this.payload, this.attributes, this.subject,
				this.group, time);
	}

}
