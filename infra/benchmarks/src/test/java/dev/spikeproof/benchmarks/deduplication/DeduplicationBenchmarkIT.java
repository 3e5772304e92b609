package dev.spikeproof.benchmarks.deduplication;

import dev.spikeproof.benchmarks.report.Report;
import dev.spikeproof.benchmarks.report.Tournament;
import dev.spikeproof.testing.TestEnvironment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeduplicationBenchmarkIT {

	@Test
	void everyMessageHasItsEffectWithEitherReceiver() throws Exception {
		Report report = new DeduplicationBenchmark(TestEnvironment.get().database("deduplication"),
				new Tournament(0, 1, (_) -> {
				}), 50)
			.run();
		assertThat(report.standings()).hasSize(2)
			.allSatisfy((rival) -> assertThat(rival.further(Receiver.EFFECTS).rounds()).containsExactly(50.0));
	}

}
