package dev.spikeproof.scaling.simulator;

import java.io.IOException;
import java.time.Duration;

import dev.spikeproof.scaling.file.ScalingFile;
import dev.spikeproof.scaling.policy.Policies;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

class ADayOfAMillionTest {

	private static final int MESSAGES = 1_000_000;

	@Test
	void isCompleteAndObeysLittlesLawWithThePolicyThatScales() throws IOException {
		ScalingFile file = Policies.file();
		Scenario.Fleet fleet = new Scenario.Fleet(file.limits(), 1, file.concurrency(), Duration.ofMinutes(1));
		// 21 of them a second at the peak are work for 11 workers.
		Scenario scenario = new Scenario(Arrivals.daily(MESSAGES, Duration.ofHours(14), 1),
				HandlerTimes.lognormalOfMean(Duration.ofSeconds(1), 1), fleet,
				new Scenario.Control(Duration.ofSeconds(10), Duration.ofSeconds(60)), Scenarios.NO_FAILURES, 1);

		Outcome outcome = new Simulation(scenario).run(file.policy(file.chosen()));

		assertThat(outcome.messages()).isEqualTo(new Outcome.Messages(MESSAGES, 0, 0, MESSAGES, 0));
		assertThat(outcome.mostWorkers()).isBetween(11, 16);
		assertThat(outcome.length()).isBetween(Duration.ofHours(24), Duration.ofHours(25));
		double inTheSystem = (double) MESSAGES / outcome.length().toNanos() * outcome.timeToDone().mean().toNanos();
		assertThat(outcome.meanBacklog()).isCloseTo(inTheSystem, withinPercentage(1));
	}

}
