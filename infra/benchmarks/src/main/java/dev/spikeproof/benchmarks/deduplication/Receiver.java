package dev.spikeproof.benchmarks.deduplication;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.fasterxml.uuid.Generators;
import dev.spikeproof.benchmarks.application.BareApplication;
import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Round;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has many messages handled by a few threads. The effect of a message is one row; that it
 * has an event id of its own and each row a key of its own is the same for all.
 *
 * @param handling what is done for an event id, the effect included
 */
record Receiver(String name, String what, JdbcClient jdbc, int messages, Handling handling) implements Rival {

	static final String COST = "µs per message";

	static final String EFFECTS = "effects";

	@Override
	public Round compete() throws Exception {
		this.jdbc.sql("truncate effects, processed_events").update();
		long begin = System.nanoTime();
		try (ExecutorService threads = Executors.newFixedThreadPool(BareApplication.THREADS)) {
			for (Future<?> done : threads.invokeAll(
					IntStream.range(0, this.messages).mapToObj((_) -> Executors.callable(this::handle)).toList())) {
				done.get();
			}
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		return new Round(this.messages / seconds, Map.of(COST, 1e6 * seconds / this.messages, EFFECTS,
				this.jdbc.sql("select count(*) from effects").query(Double.class).single()));
	}

	private void handle() {
		this.handling.handle(Generators.timeBasedEpochRandomGenerator().generate(), this::takeEffect);
	}

	private void takeEffect() {
		this.jdbc.sql("insert into effects (business_key) values (?)")
			.param(Generators.timeBasedEpochRandomGenerator().generate())
			.update();
	}

	@FunctionalInterface
	interface Handling {

		void handle(UUID eventId, Runnable effect);

	}

}
