package dev.spikeproof.benchmarks.relay;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.concurrent.locks.LockSupport;

import dev.spikeproof.benchmarks.report.Round;
import dev.spikeproof.messaging.outbox.Outbox;
import dev.spikeproof.messaging.outbox.OutgoingEvent;

import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox, filled as a use case fills it, while the house's relay stands still. */
final class FilledOutbox {

	static final String CALLS = "API calls per event";

	static final String PUBLISHED = "events published";

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final Duration PAUSE = Duration.ofMillis(2);

	private final ApplicationContext application;

	private final JdbcClient jdbc;

	private final TopicStandIn topics;

	private final int events;

	FilledOutbox(ApplicationContext application, TopicStandIn topics, int events) {
		this.application = application;
		this.topics = topics;
		this.events = events;
		this.jdbc = application.getBean(JdbcClient.class);
		relay().stop();
	}

	Lifecycle relay() {
		return this.application.getBean("outboxRelayLoop", Lifecycle.class);
	}

	/**
	 * Fills it, lets somebody empty it and waits until every row is settled.
	 * @return events per second, from the first call to the last row
	 */
	Round emptiedBy(Runnable begin, Runnable end) {
		fill();
		this.topics.reset();
		begin.run();
		try {
			if (!becomesTrue(() -> this.topics.events() >= this.events) || !becomesTrue(this::isSettled)) {
				throw new IllegalStateException(this.topics.events() + " of " + this.events + " events were published");
			}
			double seconds = (System.nanoTime() - this.topics.firstCall()) / 1e9;
			return new Round(this.events / seconds,
					Map.of(CALLS, (double) this.topics.calls() / this.events, PUBLISHED, (double) published()));
		}
		finally {
			end.run();
		}
	}

	private int published() {
		if (this.topics.distinctEvents() != this.events) {
			throw new IllegalStateException(this.topics.distinctEvents() + " of " + this.events + " events arrived");
		}
		return this.topics.events();
	}

	private void fill() {
		Outbox outbox = this.application.getBean(Outbox.class);
		this.jdbc.sql("truncate outbox").update();
		new TransactionTemplate(this.application.getBean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> {
				for (int i = 0; i < this.events; i++) {
					outbox.add(event(i));
				}
			});
		this.jdbc.sql("analyze outbox").update();
	}

	private static OutgoingEvent event(int number) {
		return OutgoingEvent.of("purchases", "Numbered", Map.of("number", number, "text", "x".repeat(500)))
			.withAttribute("physical-lines", 1)
			.withAttribute("total", 12);
	}

	private boolean isSettled() {
		return this.jdbc.sql("select not exists (select 1 from outbox where published_at is null)")
			.query(Boolean.class)
			.single();
	}

	/** Asks so often that the asking doesn't blur what is measured. */
	private static boolean becomesTrue(BooleanSupplier condition) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				return false;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		return true;
	}

}
