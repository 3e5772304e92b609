package dev.spikeproof.benchmarks.relay;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.spikeproof.benchmarks.application.BareApplication;
import dev.spikeproof.benchmarks.relay.SinglePublish.Row;
import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Round;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claims and settles as the house does, but publishes row by row: what is left between it
 * and the house is what batches bring.
 */
record ClaimedRows(FilledOutbox outbox, JdbcClient jdbc, SinglePublish single) implements Rival {

	@Override
	public String name() {
		return RelayBenchmark.CLAIMED;
	}

	@Override
	public String what() {
		return "claims 500 rows, publishes one by one on 16 threads, settles them in one statement";
	}

	@Override
	public Round compete() {
		return this.outbox.emptiedBy(() -> Thread.startVirtualThread(this::work), () -> {
		});
	}

	private void work() {
		try (ExecutorService threads = Executors.newFixedThreadPool(BareApplication.THREADS)) {
			List<Row> claimed = claim();
			while (!claimed.isEmpty()) {
				CompletableFuture
					.allOf(claimed.stream()
						.map((row) -> CompletableFuture.runAsync(() -> this.single.publish(row), threads))
						.toArray(CompletableFuture<?>[]::new))
					.join();
				settle(claimed);
				claimed = claim();
			}
		}
	}

	private void settle(List<Row> published) {
		this.jdbc.sql("update outbox set published_at = now() where position = any(?)")
			.param(published.stream().map(Row::position).toArray(Long[]::new))
			.update();
	}

	private List<Row> claim() {
		return this.jdbc.sql("""
				with due as (
				    select position from outbox where published_at is null and due_at <= now()
				    order by due_at limit 500 for update skip locked)
				update outbox o set due_at = now() + interval '30 s', attempts = attempts + 1
				from due where o.position = due.position
				returning o.position, body, attributes""")
			.query((row, index) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
			.list();
	}

}
