package dev.spikeproof.scaling.simulator;

import java.time.Duration;

import dev.spikeproof.scaling.policy.ScalingPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SimulationEndTest {

	private static final HandlerTimes A_MINUTE = HandlerTimes.constant(Duration.ofMinutes(1));

	@Test
	void endsFourHoursAfterTheLastMessageWhenThePolicyNeverComesDown() {
		Outcome outcome = run(Scenarios.at(0), 1, 2, 1, Scenarios.always(2));

		assertThat(outcome.length()).isEqualTo(Duration.ofHours(4).plusMinutes(1));
		assertThat(outcome.drain()).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void endsWithMessagesLeftWhenThePolicyWantsNobody() {
		Outcome outcome = run(Scenarios.at(0, 50), 0, 1, 0, Scenarios.always(0));

		assertThat(outcome.messages()).isEqualTo(new Outcome.Messages(0, 0, 2, 0, 0));
		assertThat(outcome.drain()).isEqualTo(outcome.length()).isEqualTo(Duration.ofHours(4).plusSeconds(50));
		assertThat(outcome.timeToDone().max()).isZero();
	}

	@Test
	void endsFourDaysAfterTheLastArrivalHoweverMuchIsLeft() {
		HandlerTimes slow = HandlerTimes.constant(Duration.ofHours(12));
		Scenario scenario = Scenarios.of(Scenarios.at(new int[20]), slow, Scenarios.fleet(1, 1, 1));

		Outcome outcome = new Simulation(scenario).run(Scenarios.always(1));

		assertThat(outcome.length()).isEqualTo(Duration.ofDays(4));
		assertThat(outcome.messages().done()).isEqualTo(8);
		assertThat(outcome.messages().unfinished()).isEqualTo(12);
	}

	private static Outcome run(Arrivals arrivals, int min, int max, int initial, ScalingPolicy policy) {
		return new Simulation(Scenarios.of(arrivals, A_MINUTE, Scenarios.fleet(min, max, initial))).run(policy);
	}

}
