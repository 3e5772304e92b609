package dev.spikeproof.benchmarks.startup;

import java.util.Arrays;
import java.util.List;

import dev.spikeproof.benchmarks.report.Report;
import dev.spikeproof.benchmarks.report.Standing;
import dev.spikeproof.benchmarks.report.Tournament;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.testing.TestEnvironment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartupBenchmarkIT {

	private static final String SERVICE = "shipping-service";

	@Test
	void aServiceBecomesReadyHoweverItIsPrepared() throws Exception {
		Report report = new StartupBenchmark(Project.find().root(), TestEnvironment.get(), new Tournament(0, 1, (_) -> {
		}), List.of(SERVICE)).run();
		assertThat(report.standings()).extracting(Standing::rival)
			.containsExactlyElementsOf(Arrays.stream(Stage.values()).map((stage) -> stage.of(SERVICE)).toList());
		assertThat(report.standings()).allSatisfy((it) -> assertThat(it.figures().median()).isPositive());
		assertThat(report.goals()).hasSize(2);
	}

}
