package dev.spikeproof.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.spikeproof.benchmarks.report.Goal;
import dev.spikeproof.benchmarks.report.Report;
import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Tournament;
import dev.spikeproof.local.environment.Database;
import dev.spikeproof.local.environment.Environment;
import dev.spikeproof.local.install.Directories;

/** A service from the fat jar that Maven makes to what its image holds. */
public final class StartupBenchmark {

	public static final String NAME = "startup";

	private final Path root;

	private final Environment environment;

	private final Tournament tournament;

	private final List<String> services;

	/**
	 * @param root of the project, where the services are built already
	 */
	public StartupBenchmark(Path root, Environment environment, Tournament tournament, List<String> services) {
		this.root = root;
		this.environment = environment;
		this.tournament = tournament;
		this.services = List.copyOf(services);
	}

	public Report run() throws Exception {
		Map<String, Integer> settings = this.tournament.settings(Map.of());
		Path directory = this.root.resolve("infra/benchmarks/target/startup");
		Directories.delete(directory);
		try {
			List<Rival> rivals = rivals(directory);
			Report report = Report.of(NAME, "s to the first 200 of readiness", settings,
					() -> this.tournament.hold(rivals));
			return report.withGoals(goals(report));
		}
		finally {
			Directories.delete(directory);
		}
	}

	private List<Goal> goals(Report report) {
		return this.services.stream()
			.flatMap((service) -> Stream.of(
					goal(report, service, Stage.AOT_CACHE,
							"Classes are there at once, but bean definitions are still "
									+ "worked out at each start; what Spring AOT adds is in the last row."),
					goal(report, service, Stage.SPRING_AOT,
							"What is left is the service's own work: connecting to "
									+ "PostgreSQL, looking for migrations, making clients, the first request.")))
			.toList();
	}

	private static Goal goal(Report report, String service, Stage stage, String limit) {
		return Goal.atLeast(3, "fat jar ÷ " + stage.of(service),
				report.ratio(Stage.FAT_JAR.of(service), stage.of(service)), limit);
	}

	private List<Rival> rivals(Path directory) throws IOException {
		List<Rival> rivals = new ArrayList<>();
		for (String service : this.services) {
			Path work = Files.createDirectories(directory.resolve(service));
			Build build = new Build(service, this.root.resolve(service).resolve("target").resolve(service + ".jar"),
					work);
			Map<String, String> variables = variables(service);
			for (Stage stage : Stage.values()) {
				rivals.add(new ColdStart(stage.of(service), stage.what(), stage.start(build, variables), variables));
			}
		}
		return rivals;
	}

	private Map<String, String> variables(String service) {
		Map<String, String> variables = new HashMap<>(this.environment.aws().variables());
		Database database = this.environment.database(service.replace('-', '_'));
		variables.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
		variables.put("SPRING_DATASOURCE_USERNAME", database.user());
		variables.put("SPRING_DATASOURCE_PASSWORD", database.password());
		variables.put("SPRING_CLOUD_AWS_SQS_LISTENER_POLLTIMEOUT", "1s");
		return variables;
	}

}
