package dev.spikeproof.benchmarks.relay;

import java.util.Optional;
import java.util.stream.IntStream;

import dev.spikeproof.benchmarks.relay.SinglePublish.Row;
import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Round;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox of the textbooks, on one thread or on many: each takes the next free row,
 * publishes it, marks it and commits.
 */
record RowByRow(String name, int threads, FilledOutbox outbox, JdbcClient jdbc, TransactionTemplate transaction,
		SinglePublish single) implements Rival {

	@Override
	public String what() {
		return (this.threads == 1) ? "one thread takes a row, publishes it, marks it and commits"
				: this.threads + " threads, each takes a row (`SKIP LOCKED`), publishes it, marks it and commits";
	}

	@Override
	public Round compete() {
		return this.outbox.emptiedBy(
				() -> IntStream.range(0, this.threads).forEach((i) -> Thread.startVirtualThread(this::work)), () -> {
				});
	}

	private void work() {
		while (Boolean.TRUE.equals(this.transaction.execute((status) -> next()))) {
			Thread.onSpinWait();
		}
	}

	private boolean next() {
		Optional<Row> next = this.jdbc.sql("""
				select position, body, attributes from outbox
				where published_at is null and due_at <= now()
				order by due_at limit 1 for update skip locked""")
			.query((row, index) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
			.optional();
		next.ifPresent((row) -> {
			this.single.publish(row);
			this.jdbc.sql("update outbox set published_at = now() where position = ?").param(row.position()).update();
		});
		return next.isPresent();
	}

}
