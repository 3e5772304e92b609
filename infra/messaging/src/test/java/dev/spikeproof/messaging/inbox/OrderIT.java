package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.spikeproof.messaging.outbox.OutgoingEvent;
import org.junit.jupiter.api.Test;

import org.springframework.messaging.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Twenty purchases to which twelve things happen each, told by two relays to two
 * consumers, who fail at every seventh of them the first time.
 */
class OrderIT {

	private static final int PURCHASES = 20;

	private static final int EVENTS = 12;

	private static final Pattern HAPPENED = Pattern.compile("\"(.*) (\\d+)\"");

	private static final List<Integer> IN_ORDER = IntStream.range(0, EVENTS).boxed().toList();

	private final Map<String, List<Integer>> seen = new TreeMap<>();

	private final Set<String> failed = ConcurrentHashMap.newKeySet();

	OrderIT() {
		for (int purchase = 0; purchase < PURCHASES; purchase++) {
			this.seen.put("purchase-" + purchase, new CopyOnWriteArrayList<>());
		}
	}

	@Test
	void whatHappenedToAPurchaseArrivesInTheOrderItHappenedThroughAFifoQueue() {
		tell(TestQueue.fifo(Duration.ofMinutes(5), 10));
		assertThat(this.seen.values()).as("received of each purchase").allMatch(IN_ORDER::equals);
	}

	@Test
	void throughAStandardQueueAllOfItArrivesButNotInOrder() {
		tell(TestQueue.standard(Duration.ofMinutes(5), 10));
		assertThat(this.seen.values()).as("received of each purchase").anyMatch((events) -> !IN_ORDER.equals(events));
		assertThat(this.seen.values()).as("received of each purchase, sorted")
			.allMatch((events) -> IN_ORDER.equals(events.stream().distinct().sorted().toList()));
	}

	private void tell(TestQueue queue) {
		String topic = queue.behindATopic();
		try (Relay first = Relay.start("happenings");
				Relay second = Relay.start("happenings");
				Worker _ = Worker.start(queue, this::handle);
				Worker _ = Worker.start(queue, this::handle)) {
			for (int event = 0; event < EVENTS; event++) {
				List<OutgoingEvent> happened = happenings(topic, event);
				((event % 2 == 0) ? first : second).record((outbox) -> happened.forEach(outbox::add));
			}
			await("all is handled").atMost(Duration.ofMinutes(2))
				.until(() -> this.seen.values().stream().allMatch((events) -> events.size() >= EVENTS)
						&& queue.depth() == 0);
		}
		assertThat(this.failed).as("failed the first time").hasSizeGreaterThan(PURCHASES);
	}

	/** The same thing happens to each purchase. */
	private List<OutgoingEvent> happenings(String topic, int number) {
		List<OutgoingEvent> events = new ArrayList<>();
		for (String purchase : this.seen.keySet()) {
			OutgoingEvent event = OutgoingEvent.of(topic, "Happened", purchase + " " + number).about(purchase);
			events.add(topic.endsWith(".fifo") ? event.inGroup(purchase) : event);
		}
		return events;
	}

	private void handle(Message<String> message) {
		Matcher happened = HAPPENED.matcher(message.getPayload());
		assertThat(happened.matches()).isTrue();
		int number = Integer.parseInt(happened.group(2));
		if (message.getPayload().hashCode() % 7 == 0 && this.failed.add(message.getPayload())) {
			throw new IllegalStateException("Fails the first time");
		}
		Objects.requireNonNull(this.seen.get(happened.group(1))).add(number);
	}

}
