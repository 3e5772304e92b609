package dev.spikeproof.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.spikeproof.messaging.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves events from the outbox to their topics: claims, publishes in parallel, settles
 * each by its own result.
 */
class OutboxRelay {

	private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private final OutboxTable table;

	private final TopicPublisher publisher;

	private final RelaySettings settings;

	private final Backoff backoff;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher published;

	private final OutboxMeters meters;

	OutboxRelay(OutboxTable table, TopicPublisher publisher, RelaySettings settings, TransactionTemplate transaction,
			ApplicationEventPublisher published, OutboxMeters meters) {
		this.table = table;
		this.publisher = publisher;
		this.settings = settings;
		this.backoff = new Backoff(FIRST_PAUSE, 2, settings.longestBackoff());
		this.transaction = transaction;
		this.published = published;
		this.meters = meters;
	}

	/**
	 * Relays what is due, up to one claim.
	 * @return whether there may be more that is due
	 */
	boolean relay() {
		List<PendingEvent> claimed = claim();
		if (claimed.isEmpty()) {
			return false;
		}
		List<Publication> publications = publish(EventBatch.of(claimed));
		settle(publications);
		postpone(publications);
		return publications.stream().anyMatch(Publication::succeeded);
	}

	List<PendingEvent> claim() {
		return this.table.claim(this.settings.claim(), this.settings.lease());
	}

	private List<Publication> publish(List<EventBatch> batches) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<List<Publication>>> calls = batches.stream()
				.map((batch) -> threads.submit(() -> this.publisher.publish(batch)))
				.toList();
			List<Publication> publications = new ArrayList<>();
			for (int i = 0; i < calls.size(); i++) {
				publications.addAll(resultOf(calls.get(i), batches.get(i)));
			}
			return publications;
		}
	}

	private static List<Publication> resultOf(Future<List<Publication>> call, EventBatch batch) {
		try {
			return call.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return List.of();
		}
		catch (ExecutionException ex) {
			String reason = String.valueOf(ex.getCause());
			return batch.events().stream().map((event) -> new Publication(event, reason)).toList();
		}
	}

	/** Has done with the events that their topics have. */
	void settle(List<Publication> publications) {
		List<PendingEvent> events = publications.stream()
			.filter(Publication::succeeded)
			.map(Publication::event)
			.toList();
		if (!events.isEmpty()) {
			this.meters.published(this.transaction.execute((status) -> {
				List<Duration> delays = this.table.settle(events);
				this.published.publishEvent(new EventsPublished(events.stream()
					.map((event) -> new EventsPublished.Event(event.type(), event.subject()))
					.toList()));
				return delays;
			}));
		}
	}

	/** Lets the others be due again, the later the more often they failed. */
	void postpone(List<Publication> publications) {
		List<Publication> failed = publications.stream().filter((it) -> !it.succeeded()).toList();
		if (failed.isEmpty()) {
			return;
		}
		List<PendingEvent> events = failed.stream().map(Publication::event).toList();
		List<String> errors = failed.stream().map(Publication::error).map(String::valueOf).toList();
		List<Double> pauses = events.stream()
			.map((event) -> this.backoff.after(event.attempts()).toMillis() / 1000.0)
			.toList();
		this.table.postpone(events, errors, pauses);
		log.warn("{} events could not be published and will be tried again, the first because of {}", failed.size(),
				errors.getFirst());
	}

}
