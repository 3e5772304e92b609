package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.UUID;

import dev.spikeproof.messaging.Cleaning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which events have had their effect, in the transaction of the effect
 * (idempotent receiver). It spares the work of a repetition; the business keys of the
 * effects themselves hold even for an event that is long forgotten here.
 */
public class ProcessedEvents implements Cleaning {

	private static final Logger log = LoggerFactory.getLogger(ProcessedEvents.class);

	/** As long as a queue keeps a message, and a day. */
	private static final Duration REMEMBERED = Duration.ofDays(5);

	private final JdbcClient jdbc;

	ProcessedEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Runs the effect unless the event has had it. Two deliveries at the same time wait
	 * for each other.
	 */
	@Transactional
	public void once(UUID eventId, Runnable effect) {
		int added = this.jdbc.sql("insert into processed_events (event_id) values (?) on conflict do nothing")
			.param(eventId)
			.update();
		if (added == 1) {
			effect.run();
		}
		else {
			log.info("Event {} came again and has had its effect", eventId);
		}
	}

	@Override
	public void clean() {
		this.jdbc.sql("delete from processed_events where processed_at < now() - make_interval(secs => ?)")
			.param(REMEMBERED.toSeconds())
			.update();
	}

}
