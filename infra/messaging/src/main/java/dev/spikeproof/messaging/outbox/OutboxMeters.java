package dev.spikeproof.messaging.outbox;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * Measures how long events wait for their topic. The table is counted when somebody looks
 * at the gauges, and then at most every few seconds; what it can't be asked is NaN.
 */
class OutboxMeters {

	private static final Logger log = LoggerFactory.getLogger(OutboxMeters.class);

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final OutboxTable table;

	private final Timer delay;

	private OutboxTable.@Nullable Backlog backlog;

	private long counted = System.nanoTime() - FRESH.toNanos();

	OutboxMeters(OutboxTable table, MeterRegistry meters) {
		this.table = table;
		this.delay = Timer.builder("spikeproof.outbox.publish.delay")
			.description("From when an event is wanted until its topic has it")
			.register(meters);
		Gauge.builder("spikeproof.outbox.pending", this, (it) -> it.ask(OutboxTable.Backlog::events))
			.description("Events that should be published and are not, of all instances")
			.strongReference(true)
			.register(meters);
		Gauge.builder("spikeproof.outbox.oldest", this, (it) -> it.ask((backlog) -> backlog.age().toMillis() / 1000.0))
			.description("How long the oldest of them has been wanted")
			.baseUnit("seconds")
			.strongReference(true)
			.register(meters);
	}

	void published(List<Duration> delays) {
		delays.forEach(this.delay::record);
	}

	private synchronized double ask(ToDoubleFunction<OutboxTable.Backlog> question) {
		if (System.nanoTime() - this.counted >= FRESH.toNanos()) {
			this.backlog = count();
			this.counted = System.nanoTime();
		}
		return (this.backlog != null) ? question.applyAsDouble(this.backlog) : Double.NaN;
	}

	private OutboxTable.@Nullable Backlog count() {
		try {
			return this.table.backlog();
		}
		catch (DataAccessException ex) {
			log.warn("The outbox can't be counted just now: {}", ex.getMessage());
			return null;
		}
	}

}
