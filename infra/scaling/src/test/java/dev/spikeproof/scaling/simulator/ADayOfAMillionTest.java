package dev.spikeproof.scaling.simulator;

import java.time.Duration;

import dev.spikeproof.scaling.policy.Limits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

class ADayOfAMillionTest {

	private static final int MESSAGES = 1_000_000;

	@Test
	void isCompleteAndObeysLittlesLaw() {
		Scenario.Fleet fleet = new Scenario.Fleet(new Limits(1, 100), 1, 2, Duration.ofMinutes(1));
		Scenario scenario = new Scenario(Arrivals.daily(MESSAGES, Duration.ofHours(14), 1),
				HandlerTimes.lognormalOfMean(Duration.ofSeconds(4), 1), fleet,
				new Scenario.Control(Duration.ofSeconds(10), Duration.ofSeconds(60)), Scenarios.NO_FAILURES, 1);

		Outcome outcome = new Simulation(scenario).run(Scenarios.following(3));

		assertThat(outcome.messages()).isEqualTo(new Outcome.Messages(MESSAGES, 0, 0, MESSAGES, 0));
		assertThat(outcome.mostWorkers()).isBetween(40, 100);
		assertThat(outcome.length()).isBetween(Duration.ofHours(24), Duration.ofHours(25));
		double inTheSystem = (double) MESSAGES / outcome.length().toNanos() * outcome.timeToDone().mean().toNanos();
		assertThat(outcome.meanBacklog()).isCloseTo(inTheSystem, withinPercentage(1));
	}

}
