package dev.spikeproof.benchmarks.deduplication;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.spikeproof.benchmarks.application.BareApplication;
import dev.spikeproof.benchmarks.report.Report;
import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Tournament;
import dev.spikeproof.local.environment.Database;
import dev.spikeproof.messaging.inbox.ProcessedEvents;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A receiver that remembers event ids against one that relies on its business key. */
public final class DeduplicationBenchmark {

	public static final String NAME = "deduplication";

	/** Nobody listens there, and nothing is sent. */
	private static final URI NO_AWS = URI.create("http://127.0.0.1:1");

	private final Database database;

	private final Tournament tournament;

	private final int messages;

	public DeduplicationBenchmark(Database database, Tournament tournament, int messages) {
		this.database = database;
		this.tournament = tournament;
		this.messages = messages;
	}

	public Report run() throws Exception {
		Map<String, Integer> settings = this.tournament
			.settings(Map.of("messages", this.messages, "threads", BareApplication.THREADS));
		try (ConfigurableApplicationContext application = BareApplication.start(NO_AWS, this.database)) {
			return Report.of(NAME, "messages/s", settings, () -> this.tournament.hold(rivals(application)));
		}
	}

	private List<Rival> rivals(ConfigurableApplicationContext application) {
		JdbcClient jdbc = application.getBean(JdbcClient.class);
		jdbc.sql("create table if not exists effects (business_key uuid primary key)").update();
		ProcessedEvents events = application.getBean(ProcessedEvents.class);
		TransactionTemplate transaction = new TransactionTemplate(
				application.getBean(PlatformTransactionManager.class));
		return List.of(
				new Receiver("remembers", "`ProcessedEvents.once`, the event's id and the effect in one transaction",
						jdbc, this.messages, events::once),
				new Receiver("doesn't", "the effect alone in its transaction", jdbc, this.messages,
						(_, effect) -> transaction.executeWithoutResult((_) -> effect.run())));
	}

}
