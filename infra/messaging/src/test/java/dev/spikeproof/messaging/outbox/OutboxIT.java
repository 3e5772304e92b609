package dev.spikeproof.messaging.outbox;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import io.awspring.cloud.sns.core.TopicsListingTopicArnResolver;
import dev.spikeproof.messaging.tracing.Traces;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.model.Message;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Drives the relay by hand, so that each test decides when it runs. */
@SpringBootTest
class OutboxIT {

	@DynamicPropertySource
	static void environment(DynamicPropertyRegistry properties) {
		OutboxApplication.environment(properties);
	}

	@Autowired
	Outbox outbox;

	@Autowired
	OutboxTable table;

	@Autowired
	OutboxMeters meters;

	@Autowired
	Traces traces;

	@Autowired
	RelayLoop loop;

	@Autowired
	SnsClient sns;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Semaphore wakeUps;

	@Autowired
	OutboxApplication application;

	@Autowired
	OutboxApplication.TestTopics topics;

	@BeforeEach
	void stopTheLoop() {
		this.loop.stop();
		this.jdbc.sql("delete from outbox").update();
	}

	@AfterEach
	void startTheLoop() {
		this.loop.start();
	}

	@Test
	void publishesNothingOfATransactionThatIsRolledBack() {
		String queue = this.topics.make("rollback");
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.add(event("rollback", 1));
			status.setRollbackOnly();
		});
		assertThat(relay().relay()).isFalse();
		assertThat(this.topics.drain(queue)).isEmpty();
	}

	@Test
	void takesNoEventOutsideATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.outbox.add(event("rollback", 1)));
	}

	@Test
	void publishesEachEventOnceWithItsAttributes() {
		String queue = this.topics.make("attributes");
		OutgoingEvent event = event("attributes", 7).withAttribute("total", new BigDecimal("12.50"))
			.withAttribute("country", "Österreich");
		add(event);
		relay().relay();
		relay().relay();
		Message message = only(this.topics.drain(queue));
		assertThat(message.body()).isEqualTo("{\"number\":7}");
		Map<String, String> attributes = new TreeMap<>();
		message.messageAttributes()
			.forEach((name, value) -> attributes.put(name, value.dataType() + " " + value.stringValue()));
		attributes.remove("traceparent");
		assertThat(attributes).containsOnly(Map.entry("event-id", "String " + event.id()),
				Map.entry("event-type", "String Numbered"), Map.entry("total", "Number 12.50"),
				Map.entry("country", "String Österreich"));
	}

	@Test
	void publishesWhatACommitWakesItForWithoutWaitingForTheSweep() {
		String queue = this.topics.make("wake");
		RelayLoop patient = new RelayLoop(relay(), new RelaySettings(500, Duration.ofMinutes(1), Duration.ofSeconds(30),
				Duration.ofSeconds(30), Duration.ofHours(24)), List.of(), this.wakeUps);
		patient.start();
		try {
			add(event("wake", 1));
			Awaitility.await("far sooner than the sweep")
				.atMost(Duration.ofSeconds(20))
				.until(() -> !this.topics.drain(queue).isEmpty());
		}
		finally {
			patient.stop();
		}
	}

	@Test
	void oneBadEventHoldsUpNobodyAndIsTriedAgainLater() {
		String queue = this.topics.make("mixed");
		for (int i = 0; i < 5; i++) {
			add(event("mixed", i));
		}
		this.jdbc.sql("""
				update outbox set attributes = '{"empty": {"type": "String", "value": ""}}'
				where position = (select min(position) from outbox)""").update();
		add(event("no-such-topic", 1));
		relay().relay();
		assertThat(this.jdbc.sql("""
				select count(*) from outbox
				where published_at is null and last_error is not null and due_at > now() - interval '1 s'""")
			.query(Integer.class)
			.single()).as("events that failed and back off").isEqualTo(2);
		assertThat(this.topics.drain(queue)).hasSize(4);
		this.jdbc.sql("update outbox set attributes = '{}', due_at = now() where published_at is null").update();
		relay().relay();
		assertThat(this.topics.drain(queue)).hasSize(1);
	}

	@Test
	void severalRelaysShareTheWorkWithoutPublishingTwice() throws Exception {
		String queue = this.topics.make("shared");
		for (int i = 0; i < 200; i++) {
			add(event("shared", i));
		}
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Boolean> relay = () -> {
				OutboxRelay own = relay(30);
				while (own.relay()) {
					Thread.onSpinWait();
				}
				return true;
			};
			threads.invokeAll(List.of(relay, relay, relay, relay));
		}
		assertThat(this.topics.drain(queue)).extracting(Message::body).doesNotHaveDuplicates().hasSize(200);
	}

	@Test
	void keepsTheOrderOfAGroupOverSeveralRelays() throws Exception {
		String queue = this.topics.make("ordered.fifo");
		for (int i = 0; i < 30; i++) {
			add(event("ordered.fifo", i).inGroup("even-" + i % 2));
		}
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Boolean> relay = () -> {
				OutboxRelay own = relay(5);
				while (unpublished() > 0) {
					own.relay();
				}
				return true;
			};
			threads.invokeAll(List.of(relay, relay, relay));
		}
		List<String> bodies = this.topics.drain(queue).stream().map(Message::body).toList();
		List<String> even = new ArrayList<>(bodies);
		even.removeIf((body) -> number(body) % 2 == 1);
		List<String> odd = new ArrayList<>(bodies);
		odd.removeIf((body) -> number(body) % 2 == 0);
		assertThat(even).isEqualTo(numbered(0));
		assertThat(odd).isEqualTo(numbered(1));
	}

	@Test
	void aFailingEventOfAGroupHoldsBackTheOnesAfterIt() {
		String queue = this.topics.make("blocked.fifo");
		for (int i = 0; i < 3; i++) {
			add(event("blocked.fifo", i).inGroup("one"));
		}
		this.jdbc.sql(
				"update outbox set due_at = now() + interval '1 hour' where position = (select min(position) from outbox)")
			.update();
		assertThat(relay().relay()).isFalse();
		this.jdbc.sql("update outbox set due_at = now()").update();
		while (unpublished() > 0) {
			relay().relay();
		}
		assertThat(this.topics.drain(queue)).extracting(Message::body)
			.isEqualTo(IntStream.range(0, 3).mapToObj(OutboxIT::body).toList());
	}

	@Test
	void whatARelayClaimedAndNeverSettledIsDueAgainAfterTheLease() {
		String queue = this.topics.make("lease");
		add(event("lease", 1));
		assertThat(this.table.claim(500, Duration.ofSeconds(30))).hasSize(1);
		assertThat(relay().relay()).as("it belongs to the relay that claimed it").isFalse();
		this.jdbc.sql("update outbox set due_at = due_at - interval '30 seconds'").update();
		relay().relay();
		assertThat(this.topics.drain(queue)).hasSize(1);
	}

	@Test
	void aLateRelayDoesNotPutOffWhatAnotherHasClaimedSince() {
		add(event("late", 1));
		List<PendingEvent> late = this.table.claim(500, Duration.ofSeconds(30));
		this.jdbc.sql("update outbox set due_at = due_at - interval '30 seconds'").update();
		assertThat(this.table.claim(500, Duration.ofSeconds(30))).hasSize(1);
		this.table.postpone(late, List.of("AWS is away"), List.of(0.0));
		assertThat(this.table.claim(500, Duration.ofSeconds(30))).as("it belongs to the second relay").isEmpty();
	}

	@Test
	void holdsAnEventBackUntilItsTimeAndLetsItBeWithdrawn() {
		String queue = this.topics.make("held");
		add(event("held", 1).about("a").notBefore(Instant.now().plusSeconds(3600)));
		add(event("held", 2).about("b").notBefore(Instant.now().plusSeconds(3600)));
		assertThat(relay().relay()).isFalse();
		assertThat(this.transaction.<Integer>execute((status) -> this.outbox.withdraw("Numbered", "a"))).isEqualTo(1);
		this.jdbc.sql("update outbox set due_at = now()").update();
		relay().relay();
		assertThat(only(this.topics.drain(queue)).body()).isEqualTo(body(2));
	}

	@Test
	void tellsTheApplicationWhatIsPublished() {
		this.topics.make("told");
		add(event("told", 1).about("subject-1"));
		relay().relay();
		assertThat(this.application.published).contains(new EventsPublished.Event("Numbered", "subject-1"));
	}

	@Test
	void refusesAnEventThatNoTopicTakes() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> add(OutgoingEvent.of("large", "Numbered", Map.of("text", "x".repeat(257 * 1024)))))
			.withMessageContaining("262144");
		assertThatIllegalArgumentException().isThrownBy(() -> add(event("ordered.fifo", 1)))
			.withMessageContaining("group");
	}

	private OutboxRelay relay() {
		return relay(500);
	}

	private OutboxRelay relay(int claim) {
		RelaySettings settings = new RelaySettings(claim, Duration.ofSeconds(1), Duration.ofSeconds(30),
				Duration.ofSeconds(30), Duration.ofHours(24));
		return new OutboxRelay(this.table,
				new TopicPublisher(this.sns, new TopicsListingTopicArnResolver(this.sns), "outbox", this.traces),
				settings, this.transaction, this.events, this.meters);
	}

	private void add(OutgoingEvent event) {
		this.transaction.executeWithoutResult((status) -> this.outbox.add(event));
	}

	private int unpublished() {
		return this.jdbc.sql("select count(*) from outbox where published_at is null").query(Integer.class).single();
	}

	private static OutgoingEvent event(String topic, int number) {
		return OutgoingEvent.of(topic, "Numbered", Map.of("number", number));
	}

	private static List<String> numbered(int remainder) {
		return IntStream.range(0, 30).filter((i) -> i % 2 == remainder).mapToObj(OutboxIT::body).toList();
	}

	private static String body(int number) {
		return "{\"number\":" + number + "}";
	}

	private static int number(String body) {
		return Integer.parseInt(body.replaceAll("[^0-9]", ""));
	}

	private static Message only(List<Message> messages) {
		assertThat(messages).hasSize(1);
		return messages.getFirst();
	}

}
