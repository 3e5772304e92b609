package dev.spikeproof.messaging.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of the outbox. All times are the database's, so that instances needn't agree
 * on theirs.
 */
class OutboxTable {

	/**
	 * A claim is a lease: a relay that dies leaves rows that are due again. Of a FIFO
	 * group only the oldest unpublished row can be claimed, so that order holds over all
	 * relays.
	 */
	private static final String CLAIM = """
			with due as (
			    select position from outbox o
			    where published_at is null and due_at <= now()
			      and (message_group is null or not exists (
			          select 1 from outbox earlier
			          where earlier.topic = o.topic and earlier.message_group = o.message_group
			            and earlier.published_at is null and earlier.position < o.position))
			    order by due_at
			    limit :limit
			    for update skip locked)
			update outbox o
			set due_at = now() + make_interval(secs => :lease), attempts = attempts + 1
			from due where o.position = due.position
			returning o.position, event_id, topic, type, subject, message_group, body, attributes, attempts""";

	private static final TypeReference<Map<String, MessageAttribute>> ATTRIBUTES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	OutboxTable(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void insert(PendingEvent event, @Nullable Instant notBefore) {
		this.jdbc.sql("""
				insert into outbox (event_id, topic, type, subject, message_group, body, attributes, due_at, wanted_at)
				select :id, :topic, :type, :subject, :group, :body, :attributes, due, due
				from coalesce(:due::timestamptz, now()) due""")
			.param("id", event.id())
			.param("topic", event.topic())
			.param("type", event.type())
			.param("subject", event.subject())
			.param("group", event.group())
			.param("body", event.body())
			.param("attributes", this.json.writeValueAsString(event.attributes()))
			.param("due", (notBefore != null) ? OffsetDateTime.ofInstant(notBefore, ZoneOffset.UTC) : null)
			.update();
	}

	List<PendingEvent> claim(int limit, Duration lease) {
		return this.jdbc.sql(CLAIM)
			.param("limit", limit)
			.param("lease", lease.toMillis() / 1000.0)
			.query((row, index) -> pendingEvent(row))
			.list()
			.stream()
			.sorted((a, b) -> Long.compare(a.position(), b.position()))
			.toList();
	}

	/** Returns how long after they were wanted the events are published. */
	List<Duration> settle(List<PendingEvent> published) {
		return this.jdbc.sql("""
				update outbox set published_at = now(), last_error = null where position = any(:positions)
				returning 1000 * extract(epoch from now() - wanted_at)""")
			.param("positions", published.stream().map(PendingEvent::position).toArray(Long[]::new))
			.query((row, index) -> Duration.ofMillis(row.getLong(1)))
			.list();
	}

	Backlog backlog() {
		return this.jdbc.sql("""
				select count(*), coalesce(1000 * extract(epoch from now() - min(wanted_at)), 0)
				from outbox where published_at is null and wanted_at <= now()""")
			.query((row, index) -> new Backlog(row.getLong(1), Duration.ofMillis(row.getLong(2))))
			.single();
	}

	/**
	 * Makes the events due again, each after its own delay in seconds, unless another
	 * relay has claimed it since: its lease isn't to be shortened by one that is late.
	 */
	void postpone(List<PendingEvent> events, List<String> errors, List<Double> delays) {
		this.jdbc.sql("""
				update outbox o set due_at = now() + make_interval(secs => failed.delay), last_error = failed.error
				from unnest(:positions::bigint[], :attempts::int[], :errors::text[], :delays::float8[])
				    as failed(position, attempts, error, delay)
				where o.position = failed.position and o.attempts = failed.attempts""")
			.param("positions", events.stream().map(PendingEvent::position).toArray(Long[]::new))
			.param("attempts", events.stream().map(PendingEvent::attempts).toArray(Integer[]::new))
			.param("errors", errors.toArray(String[]::new))
			.param("delays", delays.toArray(Double[]::new))
			.update();
	}

	int deleteNotYetDue(String type, String subject) {
		return this.jdbc.sql("""
				delete from outbox
				where subject = :subject and type = :type
				  and published_at is null and due_at > now() and attempts = 0""")
			.param("subject", subject)
			.param("type", type)
			.update();
	}

	int deletePublishedBefore(Duration age) {
		return this.jdbc.sql("delete from outbox where published_at < now() - make_interval(secs => :age)")
			.param("age", age.toSeconds())
			.update();
	}

	/**
	 * What should be published and isn't.
	 *
	 * @param age how long the oldest has been wanted
	 */
	record Backlog(long events, Duration age) {
	}

	private PendingEvent pendingEvent(ResultSet row) throws SQLException {
		return new PendingEvent(row.getLong("position"), row.getObject("event_id", UUID.class), row.getString("topic"),
				row.getString("type"), row.getString("subject"), row.getString("message_group"), row.getString("body"),
				this.json.readValue(row.getString("attributes"), ATTRIBUTES), row.getInt("attempts"));
	}

}
