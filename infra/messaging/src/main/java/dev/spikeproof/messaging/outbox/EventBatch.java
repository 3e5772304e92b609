package dev.spikeproof.messaging.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events of one topic that fit into one PublishBatch call: ten at most, 256 KiB together
 * (Amazon SNS API reference).
 */
record EventBatch(String topic, List<PendingEvent> events) {

	static final int MOST_EVENTS = 10;

	static final int MOST_BYTES = 256 * 1024;

	/** Fills as few batches as the order of the events allows. */
	static List<EventBatch> of(List<PendingEvent> events) {
		Map<String, List<PendingEvent>> byTopic = new LinkedHashMap<>();
		for (PendingEvent event : events) {
			byTopic.computeIfAbsent(event.topic(), (topic) -> new ArrayList<>()).add(event);
		}
		List<EventBatch> batches = new ArrayList<>();
		byTopic.forEach((topic, ofTopic) -> fill(topic, ofTopic, batches));
		return batches;
	}

	private static void fill(String topic, List<PendingEvent> events, List<EventBatch> batches) {
		List<PendingEvent> batch = new ArrayList<>();
		int bytes = 0;
		for (PendingEvent event : events) {
			int size = event.size();
			if (!batch.isEmpty() && (batch.size() == MOST_EVENTS || bytes + size > MOST_BYTES)) {
				batches.add(new EventBatch(topic, List.copyOf(batch)));
				batch.clear();
				bytes = 0;
			}
			batch.add(event);
			bytes += size;
		}
		batches.add(new EventBatch(topic, List.copyOf(batch)));
	}

}
