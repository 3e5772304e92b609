package dev.spikeproof.scaling.simulator;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RedeliveryTest {

	@Test
	void buriesAMessageWhenItsLastReceiveTimesOut() {
		Outcome outcome = run(Scenarios.at(0), 1);

		assertThat(outcome.messages()).isEqualTo(new Outcome.Messages(0, 1, 0, 3, 2));
		assertThat(outcome.drain()).isEqualTo(Duration.ofSeconds(3 * (2 + 30)));
	}

	@Test
	void lettingAMessageComeAgainKeepsNobodyBusyMeanwhile() {
		Outcome outcome = run(Scenarios.at(0, 0, 0), 1);

		assertThat(outcome.drain()).isEqualTo(Duration.ofSeconds(3 * (2 + 30) + 2 * 2));
		assertThat(outcome.idle()).isEqualTo(outcome.drain().minusSeconds(3 * 3 * 2));
	}

	@Test
	void countsAHiddenMessageAsBacklog() {
		Outcome outcome = run(Scenarios.at(0), 1);

		assertThat(outcome.meanBacklog()).isEqualTo(1);
	}

	@Test
	void failsAsOftenAsTheProbabilitySays() {
		Outcome outcome = run(Arrivals.ramp(100_000, Duration.ofDays(4), 1), 0.1);

		assertThat(outcome.messages().redeliveries()).isCloseTo(11_000, within(300L));
		assertThat(outcome.messages().dead()).isCloseTo(100, within(40));
		assertThat(outcome.messages().done() + outcome.messages().dead()).isEqualTo(100_000);
	}

	private static Outcome run(Arrivals arrivals, double failures) {
		Scenario.Redelivery redelivery = new Scenario.Redelivery(failures, Duration.ofSeconds(30), 3);
		Scenario scenario = new Scenario(arrivals, HandlerTimes.constant(Duration.ofSeconds(2)),
				Scenarios.fleet(1, 1, 1), Scenarios.EVERY_10_S, redelivery, 1);
		return new Simulation(scenario).run(Scenarios.always(1));
	}

}
