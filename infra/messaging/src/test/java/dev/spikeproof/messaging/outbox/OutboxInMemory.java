package dev.spikeproof.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/** The table without a database: the same rules, in seconds of a clock that is given. */
public class OutboxInMemory extends OutboxTable {

	private static final JsonMapper JSON = new JsonMapper();

	private final List<Row> rows = new ArrayList<>();

	private final Rules rules;

	private final LongSupplier clock;

	public OutboxInMemory(Rules rules, LongSupplier clock) {
		super((sql) -> {
			throw new UnsupportedOperationException(sql);
		}, JSON);
		this.rules = rules;
		this.clock = clock;
	}

	public void add(UUID id, String topic, String type, @Nullable String group) {
		Map<String, MessageAttribute> attributes = Map.of("event-id", MessageAttribute.of(id), "event-type",
				MessageAttribute.of(type));
		this.rows
			.add(new Row(new PendingEvent(this.rows.size() + 1L, id, topic, type, null, group, "{}", attributes, 0),
					this.clock.getAsLong()));
	}

	/** Whether the event is here and not published. */
	public boolean hasUnpublished(UUID id) {
		for (Row row : this.rows) {
			if (!row.published && row.event.id().equals(id)) {
				return true;
			}
		}
		return false;
	}

	public boolean isEmpty() {
		for (Row row : this.rows) {
			if (!row.published) {
				return false;
			}
		}
		return true;
	}

	@Override
	List<PendingEvent> claim(int limit, Duration lease) {
		List<Row> due = new ArrayList<>();
		for (Row row : this.rows) {
			if (isDue(row)) {
				due.add(row);
			}
		}
		due.sort(Comparator.comparingLong((row) -> row.dueAt));
		due.subList(Math.min(limit, due.size()), due.size()).clear();
		due.forEach((row) -> row.lease(this.rules.leased() ? this.clock.getAsLong() + lease.toSeconds() : row.dueAt));
		return due.stream().map((row) -> row.event).sorted(Comparator.comparingLong(PendingEvent::position)).toList();
	}

	@Override
	List<Duration> settle(List<PendingEvent> published) {
		published.forEach((event) -> row(event).published = true);
		return List.of();
	}

	@Override
	void postpone(List<PendingEvent> events, List<String> errors, List<Double> delays) {
		for (int i = 0; i < events.size(); i++) {
			Row row = row(events.get(i));
			if (row.event.attempts() == events.get(i).attempts()) {
				row.dueAt = this.clock.getAsLong() + (long) Math.ceil(delays.get(i));
			}
		}
	}

	private Row row(PendingEvent event) {
		return this.rows.get((int) event.position() - 1);
	}

	private boolean isDue(Row row) {
		return !row.published && row.dueAt <= this.clock.getAsLong()
				&& (row.event.group() == null || !this.rules.oldestOfGroupOnly() || isOldest(row));
	}

	private boolean isOldest(Row row) {
		for (Row earlier : this.rows) {
			if (!earlier.published && earlier.event.position() < row.event.position()
					&& Objects.equals(earlier.event.group(), row.event.group())) {
				return false;
			}
		}
		return true;
	}

	/**
	 * What a claim minds.
	 *
	 * @param leased whether a claimed row belongs to its relay for a while
	 * @param oldestOfGroupOnly whether the others of a FIFO group wait for it
	 */
	public record Rules(boolean leased, boolean oldestOfGroupOnly) {
	}

	private static final class Row {

		private PendingEvent event;

		private long dueAt;

		private boolean published;

		private Row(PendingEvent event, long dueAt) {
			this.event = event;
			this.dueAt = dueAt;
		}

		private void lease(long until) {
			this.dueAt = until;
			this.event = new PendingEvent(this.event.position(), this.event.id(), this.event.topic(), this.event.type(),
					null, this.event.group(), this.event.body(), this.event.attributes(), this.event.attempts() + 1);
		}

	}

}
