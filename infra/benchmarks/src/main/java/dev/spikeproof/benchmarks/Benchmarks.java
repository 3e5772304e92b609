package dev.spikeproof.benchmarks;

import java.nio.file.Path;
import java.util.List;

import dev.spikeproof.benchmarks.consumer.ConsumerBenchmark;
import dev.spikeproof.benchmarks.deduplication.DeduplicationBenchmark;
import dev.spikeproof.benchmarks.relay.RelayBenchmark;
import dev.spikeproof.benchmarks.report.Page;
import dev.spikeproof.benchmarks.report.Report;
import dev.spikeproof.benchmarks.report.Results;
import dev.spikeproof.benchmarks.report.Tournament;
import dev.spikeproof.benchmarks.startup.StartupBenchmark;
import dev.spikeproof.local.environment.Environment;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.terminal.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line behind {@code infra/benchmarks/run}. */
@Command(name = "infra/benchmarks/run", mixinStandardHelpOptions = true,
		description = "Runs one benchmark, keeps its results as JSON and tells them in docs/benchmarks.md.")
final class Benchmarks {

	private final Screen screen = Screen.standard();

	private final Project project = Project.find();

	@Option(names = "--rounds", defaultValue = "7", scope = CommandLine.ScopeType.INHERIT,
			description = "Rounds that count; ${DEFAULT-VALUE} by default, 5 at least for results that are committed.")
	int rounds;

	@Option(names = "--warm-ups", defaultValue = "4", scope = CommandLine.ScopeType.INHERIT,
			description = "Rounds before them; ${DEFAULT-VALUE} by default.")
	int warmUps;

	private Benchmarks() {
	}

	static void main(String... arguments) {
		System.exit(new CommandLine(new Benchmarks()).execute(arguments));
	}

	@Command(description = "How fast messages are taken from a queue.")
	void consumer(@Option(names = "--messages", defaultValue = "20000") int messages) throws Exception {
		try (Environment environment = Environment.start()) {
			tell(new ConsumerBenchmark(environment.database("consumer"), tournament(), messages).run());
		}
	}

	@Command(description = "How fast events leave the outbox.")
	void relay(@Option(names = "--events", defaultValue = "20000") int events) throws Exception {
		try (Environment environment = Environment.start()) {
			tell(new RelayBenchmark(environment.database("relay"), tournament(), events).run());
		}
	}

	@Command(description = "What a receiver's memory of event ids costs.")
	void deduplication(@Option(names = "--messages", defaultValue = "20000") int messages) throws Exception {
		try (Environment environment = Environment.start()) {
			tell(new DeduplicationBenchmark(environment.database("deduplication"), tournament(), messages).run());
		}
	}

	@Command(description = "How long a service takes to its first answer.")
	void startup(@Option(names = "--service", defaultValue = "purchase-service,shipping-service",
			split = ",") List<String> services) throws Exception {
		try (Environment environment = Environment.start()) {
			tell(new StartupBenchmark(this.project.root(), environment, tournament(), services).run());
		}
	}

	private Tournament tournament() {
		return new Tournament(this.warmUps, this.rounds, this.screen::line);
	}

	private void tell(Report report) throws Exception {
		Path file = new Results(this.project.root().resolve("docs/benchmarks")).keep(report);
		Page page = new Page(this.project.root().resolve("docs/benchmarks.md"));
		page.tell(report);
		report.goals()
			.forEach((goal) -> this.screen.line("%s: %.2f, wanted %s %s: %s".formatted(goal.what(), goal.reached(),
					goal.comparison(), goal.wanted(), goal.isMet() ? "met" : "not met")));
		this.screen.line("Kept in " + file + " and told in " + page.file() + ".");
	}

}
