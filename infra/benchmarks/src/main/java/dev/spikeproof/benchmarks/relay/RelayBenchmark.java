package dev.spikeproof.benchmarks.relay;

import java.util.List;
import java.util.Map;

import dev.spikeproof.benchmarks.application.BareApplication;
import dev.spikeproof.benchmarks.report.Goal;
import dev.spikeproof.benchmarks.report.Report;
import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Tournament;
import dev.spikeproof.local.environment.Database;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The house's relay against one publish per row, from the same table to the same topic.
 */
public final class RelayBenchmark {

	public static final String NAME = "relay";

	static final String HOUSE = "house";

	static final String ROW_BY_ROW = "row by row";

	static final String ON_MANY_THREADS = "row by row on 16 threads";

	static final String CLAIMED = "claimed, one publish per row";

	private final Database database;

	private final Tournament tournament;

	private final int events;

	public RelayBenchmark(Database database, Tournament tournament, int events) {
		this.database = database;
		this.tournament = tournament;
		this.events = events;
	}

	public Report run() throws Exception {
		Map<String, Integer> settings = this.tournament.settings(Map.of("events", this.events));
		Report report;
		try (TopicStandIn topics = new TopicStandIn();
				ConfigurableApplicationContext application = BareApplication.start(topics.endpoint(), this.database)) {
			report = Report.of(NAME, "events/s", settings, () -> this.tournament.hold(rivals(application, topics)));
		}
		return report.withGoals(List.of(
				Goal.atLeast(6, "house ÷ row by row", report.ratio(HOUSE, ROW_BY_ROW),
						"The topic answers at once here, which is in favour of single publishes."),
				Goal.atMost(0.12, "the house's API calls per event",
						report.of(HOUSE).further(FilledOutbox.CALLS).median(),
						"Claims that aren't full leave batches that aren't.")));
	}

	private List<Rival> rivals(ApplicationContext application, TopicStandIn topics) {
		FilledOutbox outbox = new FilledOutbox(application, topics, this.events);
		JdbcClient jdbc = application.getBean(JdbcClient.class);
		TransactionTemplate transaction = new TransactionTemplate(
				application.getBean(PlatformTransactionManager.class));
		SinglePublish single = SinglePublish.in(application);
		return List.of(new HouseRelay(outbox), new RowByRow(ROW_BY_ROW, 1, outbox, jdbc, transaction, single),
				new RowByRow(ON_MANY_THREADS, BareApplication.THREADS, outbox, jdbc, transaction, single),
				new ClaimedRows(outbox, jdbc, single));
	}

}
