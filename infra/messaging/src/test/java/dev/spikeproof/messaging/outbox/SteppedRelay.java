package dev.spikeproof.messaging.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.spikeproof.messaging.tracing.Traces;
import io.awspring.cloud.sns.core.TopicArnResolver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.services.sns.SnsClient;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The relay, stopped after each of its calls, so that anything can happen in between.
 * What it holds is what a relay that dies forgets.
 */
public class SteppedRelay {

	public static final Duration LEASE = Duration.ofSeconds(30);

	/** The backoff is too short for its chance to be seen by a clock of seconds. */
	private static final RelaySettings SETTINGS = new RelaySettings(2, Duration.ofSeconds(1), LEASE,
			Duration.ofSeconds(1), Duration.ofHours(1));

	private static final Traces NO_TRACES = new Traces(Tracer.NOOP, Propagator.NOOP);

	private static final TransactionTemplate AT_ONCE = new TransactionTemplate(new AtOnce());

	private static final Map<String, Arn> TOPICS = Map.of("model-purchases", arn("model-purchases"),
			"model-shipments.fifo", arn("model-shipments.fifo"));

	private static final TopicArnResolver RESOLVER = (topic) -> TOPICS.getOrDefault(topic, arn(topic));

	private final OutboxRelay relay;

	private final TopicPublisher publisher;

	private List<PendingEvent> events = List.of();

	private List<UUID> claimed = List.of();

	private final Deque<EventBatch> batches = new ArrayDeque<>();

	private final List<Publication> publications = new ArrayList<>();

	public SteppedRelay(OutboxInMemory outbox, SnsClient sns) {
		this.publisher = new TopicPublisher(sns, RESOLVER, "model", NO_TRACES);
		this.relay = new OutboxRelay(outbox, this.publisher, SETTINGS, AT_ONCE, (published) -> {
		}, new OutboxMeters(outbox, new SimpleMeterRegistry()));
	}

	/** The ids of what it has in hand. */
	public List<UUID> claimed() {
		return this.claimed;
	}

	public boolean claim() {
		this.events = this.relay.claim();
		if (this.events.isEmpty()) {
			return false;
		}
		this.claimed = this.events.stream().map(PendingEvent::id).toList();
		this.batches.addAll(EventBatch.of(this.events));
		return true;
	}

	public boolean hasToPublish() {
		return !this.batches.isEmpty();
	}

	public List<UUID> nextToPublish() {
		return this.batches.element().events().stream().map(PendingEvent::id).toList();
	}

	public void publish() {
		this.publications.addAll(this.publisher.publish(this.batches.remove()));
	}

	public void settle() {
		this.relay.settle(this.publications);
	}

	/** What no correct relay does. */
	public void settleUnpublished() {
		this.relay.settle(this.events.stream().map((event) -> new Publication(event, null)).toList());
	}

	public boolean hasToPostpone() {
		return !this.publications.stream().allMatch(Publication::succeeded);
	}

	/** Afterwards it holds nothing. */
	public void postpone() {
		this.relay.postpone(this.publications);
		this.claimed = List.of();
		this.publications.clear();
	}

	private static Arn arn(String topic) {
		return Arn.builder()
			.partition("aws")
			.service("sns")
			.region("eu-central-1")
			.accountId("000000000000")
			.resource(topic)
			.build();
	}

	private static final class AtOnce implements PlatformTransactionManager {

		@Override
		public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
			return new SimpleTransactionStatus();
		}

		@Override
		public void commit(TransactionStatus status) {
		}

		@Override
		public void rollback(TransactionStatus status) {
		}

	}

}
