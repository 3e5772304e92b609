package dev.spikeproof.messaging.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventBatchTest {

	@Test
	void putsTenEventsOfATopicIntoACall() {
		List<EventBatch> batches = EventBatch.of(IntStream.range(0, 25).mapToObj((i) -> event("orders", 10)).toList());
		assertThat(batches).extracting((batch) -> batch.events().size()).containsExactly(10, 10, 5);
	}

	@Test
	void keepsACallUnder256KiB() {
		List<EventBatch> batches = EventBatch
			.of(IntStream.range(0, 5).mapToObj((i) -> event("orders", 100 * 1024)).toList());
		assertThat(batches).extracting((batch) -> batch.events().size()).containsExactly(2, 2, 1);
	}

	@Test
	void neverMixesTopics() {
		List<EventBatch> batches = EventBatch.of(List.of(event("a", 10), event("b", 10), event("a", 10)));
		assertThat(batches).extracting(EventBatch::topic).containsExactly("a", "b");
	}

	@Test
	void countsAttributesAndBytesNotCharacters() {
		PendingEvent event = new PendingEvent(1, UUID.randomUUID(), "orders", "Placed", null, null, "ä",
				Map.of("n", new MessageAttribute("Number", "12")), 1);
		assertThat(event.size()).isEqualTo(2 + 1 + "Number".length() + 2);
	}

	private static PendingEvent event(String topic, int size) {
		return new PendingEvent(1, UUID.randomUUID(), topic, "Placed", null, null, "x".repeat(size), Map.of(), 1);
	}

}
