package dev.spikeproof.benchmarks.relay;

import dev.spikeproof.benchmarks.report.Report;
import dev.spikeproof.benchmarks.report.Standing;
import dev.spikeproof.benchmarks.report.Tournament;
import dev.spikeproof.testing.TestEnvironment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RelayBenchmarkIT {

	@Test
	void everyRivalPublishesEachEventAndSettlesIt() throws Exception {
		Report report = new RelayBenchmark(TestEnvironment.get().database("relay"), new Tournament(0, 1, (_) -> {
		}), 95).run();
		assertThat(report.standings()).extracting(Standing::rival)
			.containsExactly(RelayBenchmark.HOUSE, RelayBenchmark.ROW_BY_ROW, RelayBenchmark.ON_MANY_THREADS,
					RelayBenchmark.CLAIMED);
		assertThat(report.standings())
			.allSatisfy((rival) -> assertThat(rival.further(FilledOutbox.PUBLISHED).rounds()).containsExactly(95.0));
		assertThat(report.of(RelayBenchmark.HOUSE).further(FilledOutbox.CALLS).median()).isLessThan(0.2);
		assertThat(report.of(RelayBenchmark.ROW_BY_ROW).further(FilledOutbox.CALLS).median()).isEqualTo(1);
		assertThat(report.goals()).hasSize(2);
	}

}
