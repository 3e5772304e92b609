package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FailingIT {

	private static final Duration SOON = Duration.ofSeconds(20);

	private final List<String> handled = new CopyOnWriteArrayList<>();

	@Test
	void whatMayWorkTheNextTimeIsTriedAgainAfterAWhile() {
		TestQueue queue = TestQueue.standard(Duration.ofMinutes(5), 5);
		AtomicInteger attempts = new AtomicInteger();
		try (Worker _ = Worker.start(queue, (message) -> {
			if (attempts.incrementAndGet() == 1) {
				throw new IllegalStateException("The database is away");
			}
			this.handled.add(message.getPayload());
		})) {
			queue.send("a");
			await("the second attempt, minutes before the visibility timeout").atMost(SOON)
				.until(() -> this.handled, List.of("a")::equals);
			await("deleted").atMost(SOON).until(() -> queue.depth() == 0);
			assertThat(queue.deadLetters()).isEmpty();
		}
	}

	@Test
	void whatFailsForGoodGoesToTheDeadLettersAtOnceWithItsReasonAndItsAttributes() {
		TestQueue queue = TestQueue.standard(Duration.ofMinutes(5), 5);
		try (Worker _ = Worker.start(queue, (message) -> {
			if (message.getPayload().equals("bad")) {
				throw new BrokenContract("lines must not be empty");
			}
			this.handled.add(message.getPayload());
		})) {
			queue.send("bad", Map.of("event-type", TestQueue.text("PurchasePlaced"), "total",
					MessageAttributeValue.builder().dataType("Number").stringValue("12.50").build()));
			queue.send("good");
			Message letter = onlyLetter(queue);
			assertThat(letter.body()).isEqualTo("bad");
			Map<String, String> attributes = text(letter);
			assertThat(Instant.parse(String.valueOf(attributes.remove("failed-at"))))
				.isBetween(Instant.now().minusSeconds(60), Instant.now());
			assertThat(attributes).containsOnly(Map.entry("failure-reason", "lines must not be empty"),
					Map.entry("failure-type", "contract"), Map.entry("receive-count", "1"),
					Map.entry("event-type", "PurchasePlaced"), Map.entry("total", "12.50"));
			await("both are settled").atMost(SOON).until(() -> queue.depth() == 0);
			assertThat(this.handled).containsExactly("good");
		}
	}

	@Test
	void whatFailedAtItsLastReceiveGoesToTheDeadLettersWithTheLastReason() {
		TestQueue queue = TestQueue.standard(Duration.ofMinutes(5), 2);
		try (Worker _ = Worker.start(queue, (message) -> {
			this.handled.add(message.getPayload());
			throw new IllegalStateException("No stock for 019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01");
		})) {
			queue.send("a");
			assertThat(text(onlyLetter(queue))).containsEntry("failure-type", "exhausted")
				.containsEntry("receive-count", "2")
				.containsEntry("failure-reason", "IllegalStateException: No stock for (id)");
			assertThat(this.handled).containsExactly("a", "a");
		}
	}

	@Test
	void attributesThatDontFitBecomeOne() {
		TestQueue queue = TestQueue.standard(Duration.ofMinutes(5), 5);
		Map<String, MessageAttributeValue> own = new TreeMap<>();
		for (int i = 1; i <= 10; i++) {
			own.put("own-%02d".formatted(i), TestQueue.text("value " + i));
		}
		try (Worker _ = Worker.start(queue, (message) -> {
			throw new UnreadableMessage("The body is not JSON");
		})) {
			queue.send("a", own);
			Map<String, String> attributes = text(onlyLetter(queue));
			assertThat(attributes).hasSize(10).containsEntry("own-05", "value 5").doesNotContainKey("own-06");
			assertThat(attributes.get("original-attributes")).contains("\"own-01\":\"value 1\"",
					"\"own-10\":\"value 10\"");
		}
	}

	@Test
	void whatFailsAgainAfterARedriveKeepsItsHistory() {
		TestQueue queue = TestQueue.standard(Duration.ofMinutes(5), 5);
		Map<String, MessageAttributeValue> former = Map.of("failure-type", TestQueue.text("contract"), "failure-reason",
				TestQueue.text("lines must not be empty"), "failed-at", TestQueue.text("2026-11-24T09:30:00.123Z"),
				"receive-count", MessageAttributeValue.builder().dataType("Number").stringValue("3").build());
		try (Worker _ = Worker.start(queue, (message) -> {
			throw new UnreadableMessage("The body is not JSON");
		})) {
			queue.send("a", former);
			assertThat(text(onlyLetter(queue))).containsEntry("failure-reason", "The body is not JSON")
				.containsEntry("failure-history",
						"[{\"type\":\"contract\",\"reason\":\"lines must not be empty\",\"failedAt\":\"2026-11-24T09:30:00.123Z\",\"receives\":3,\"edited\":false}]");
		}
	}

	@Test
	void whatCantEvenBeConvertedIsNotPassedOver() {
		TestQueue queue = TestQueue.standard(Duration.ofMinutes(5), 5);
		try (Worker _ = Worker.start(queue, (message) -> this.handled.add(message.getPayload()))) {
			queue.send("odd", Map.of("size",
					MessageAttributeValue.builder().dataType("Number.no.such.Type").stringValue("1").build()));
			assertThat(text(onlyLetter(queue))).containsEntry("failure-type", "unreadable");
			await("deleted").atMost(SOON).until(() -> queue.depth() == 0);
			assertThat(this.handled).isEmpty();
		}
	}

	@Test
	void aMessageChoosesNoClass() {
		TestQueue queue = TestQueue.standard(Duration.ofMinutes(5), 5);
		try (Worker _ = Worker.start(queue, (message) -> this.handled.add(message.getPayload()))) {
			queue.send("{}", Map.of("JavaType", TestQueue.text("java.util.HashMap")));
			await("read as text").atMost(SOON).until(() -> this.handled, List.of("{}")::equals);
		}
	}

	@Test
	void aFailingMessageHoldsBackItsOwnGroupAndNoOther() {
		TestQueue queue = TestQueue.fifo(Duration.ofMinutes(5), 5);
		AtomicInteger attempts = new AtomicInteger();
		queue.sendInGroup("one", "1.1");
		queue.sendInGroup("two", "2.1");
		queue.sendInGroup("one", "1.2");
		queue.sendInGroup("two", "2.2");
		try (Worker _ = Worker.start(queue, (message) -> {
			if (message.getPayload().equals("1.1") && attempts.incrementAndGet() <= 2) {
				throw new IllegalStateException("The database is away");
			}
			this.handled.add(message.getPayload());
		})) {
			await("all").atMost(Duration.ofSeconds(40)).until(() -> this.handled.size() == 4);
			assertThat(this.handled).containsExactly("2.1", "2.2", "1.1", "1.2");
		}
	}

	@Test
	void aFailedMessageOfAGroupGoesToTheDeadLettersInItsGroupAndTheNextFollows() {
		TestQueue queue = TestQueue.fifo(Duration.ofMinutes(5), 5);
		queue.sendInGroup("one", "bad");
		queue.sendInGroup("one", "next");
		try (Worker _ = Worker.start(queue, (message) -> {
			if (message.getPayload().equals("bad")) {
				throw new UnreadableMessage("The body is not JSON");
			}
			this.handled.add(message.getPayload());
		})) {
			Message letter = onlyLetter(queue);
			assertThat(letter.attributes()).containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "one");
			await("the next").atMost(SOON).until(() -> this.handled, List.of("next")::equals);
		}
	}

	private static Message onlyLetter(TestQueue queue) {
		List<Message> letters = new CopyOnWriteArrayList<>();
		await("a dead letter").atMost(SOON).until(() -> letters.addAll(queue.deadLetters()));
		assertThat(letters).hasSize(1);
		return letters.getFirst();
	}

	private static Map<String, String> text(Message letter) {
		Map<String, String> text = new TreeMap<>();
		letter.messageAttributes().forEach((name, value) -> text.put(name, value.stringValue()));
		return text;
	}

}
