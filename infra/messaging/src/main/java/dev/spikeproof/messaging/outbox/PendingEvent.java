package dev.spikeproof.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox that is to be published.
 *
 * @param position its place in the order of adding
 * @param attempts how often it was claimed
 */
record PendingEvent(long position, UUID id, String topic, String type, @Nullable String subject, @Nullable String group,
		String body, Map<String, MessageAttribute> attributes, int attempts) {

	/**
	 * Bytes that count against a batch's limit: the body, and names, types and values of
	 * the attributes.
	 */
	int size() {
		int size = this.body.getBytes(StandardCharsets.UTF_8).length;
		for (Map.Entry<String, MessageAttribute> attribute : this.attributes.entrySet()) {
			size += attribute.getKey().length() + attribute.getValue().size();
		}
		return size;
	}

}
