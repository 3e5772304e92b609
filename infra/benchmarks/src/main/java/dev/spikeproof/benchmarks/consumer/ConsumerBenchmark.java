package dev.spikeproof.benchmarks.consumer;

import java.util.List;
import java.util.Map;

import dev.spikeproof.benchmarks.report.Goal;
import dev.spikeproof.benchmarks.report.Report;
import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Tournament;
import dev.spikeproof.local.environment.Database;

/** The house's listener, Spring Cloud AWS as it comes, and the SDK in a bare loop. */
public final class ConsumerBenchmark {

	public static final String NAME = "consumer";

	static final String HOUSE = "house";

	static final String DEFAULTS = "Spring Cloud AWS's defaults";

	static final String RAW = "raw loop";

	private final Database database;

	private final Tournament tournament;

	private final int messages;

	public ConsumerBenchmark(Database database, Tournament tournament, int messages) {
		this.database = database;
		this.tournament = tournament;
		this.messages = messages;
	}

	public Report run() throws Exception {
		Map<String, Integer> settings = this.tournament.settings(Map.of("messages", this.messages));
		Report report;
		try (Broker broker = new Broker()) {
			report = Report.of(NAME, "messages/s", settings, () -> this.tournament.hold(rivals(broker)));
		}
		String limit = "Each message is observed by a span and held for the heartbeat, and its listener "
				+ "waits until the batch that deletes it is answered, so that none is lost at a stop; the others do none "
				+ "of that, and on two processors the queue's own work leaves little room for it.";
		return report.withGoals(List.of(Goal.atLeast(2.2, "house ÷ defaults", report.ratio(HOUSE, DEFAULTS), limit),
				Goal.atLeast(0.9, "house ÷ raw loop", report.ratio(HOUSE, RAW), limit)));
	}

	private List<Rival> rivals(Broker broker) {
		return List.of(
				new SpringListener(HOUSE, "`@SqsListener` with `infra/messaging`, set as in the services", broker,
						this.database, this.messages, Map.of("spring.config.import", "classpath:messaging.yaml")),
				new SpringListener(DEFAULTS, "the same listener without `infra/messaging`", broker, this.database,
						this.messages,
						Map.of("spring.autoconfigure.exclude", "dev.spikeproof.messaging.MessagingAutoConfiguration")),
				new RawPollers(RAW, "eight pollers of the AWS SDK's asynchronous client with batch deletes", broker,
						this.messages));
	}

}
