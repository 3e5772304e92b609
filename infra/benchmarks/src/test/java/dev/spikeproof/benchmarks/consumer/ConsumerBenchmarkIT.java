package dev.spikeproof.benchmarks.consumer;

import dev.spikeproof.benchmarks.report.Report;
import dev.spikeproof.benchmarks.report.Standing;
import dev.spikeproof.benchmarks.report.Tournament;
import dev.spikeproof.testing.TestEnvironment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsumerBenchmarkIT {

	@Test
	void everyRivalHandlesEachMessageAndDeletesIt() throws Exception {
		Report report = new ConsumerBenchmark(TestEnvironment.get().database("consumer"), new Tournament(0, 1, (_) -> {
		}), 95).run();
		assertThat(report.standings()).extracting(Standing::rival)
			.containsExactly(ConsumerBenchmark.HOUSE, ConsumerBenchmark.DEFAULTS, ConsumerBenchmark.RAW);
		assertThat(report.standings()).allSatisfy((rival) -> {
			assertThat(rival.further(Tally.HANDLED).rounds()).containsExactly(95.0);
			assertThat(rival.figures().median()).isPositive();
		});
		assertThat(report.goals()).hasSize(2);
	}

}
