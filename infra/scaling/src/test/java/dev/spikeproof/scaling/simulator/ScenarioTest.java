package dev.spikeproof.scaling.simulator;

import java.time.Duration;

import dev.spikeproof.scaling.policy.Limits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScenarioTest {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private static final Limits LIMITS = new Limits(2, 5);

	@Test
	void refusesAFleetThatCantBe() {
		refuses(() -> new Scenario.Fleet(new Limits(0, 1001), 0, 1, SECOND), "max is 1001: 1 to 1000 is possible");
		refuses(() -> new Scenario.Fleet(LIMITS, 1, 1, SECOND), "initial is 1: 2 to 5 is possible");
		refuses(() -> new Scenario.Fleet(LIMITS, 6, 1, SECOND), "initial is 6: 2 to 5 is possible");
		refuses(() -> new Scenario.Fleet(LIMITS, 2, 0, SECOND), "concurrency is 0: 1 to 100 is possible");
		refuses(() -> new Scenario.Fleet(LIMITS, 2, 1, Duration.ofHours(2)),
				"startUp is PT2H: PT0S to PT1H is possible");
	}

	@Test
	void refusesAControlThatCantBe() {
		refuses(() -> new Scenario.Control(Duration.ZERO, SECOND), "period is PT0S: PT1S to PT1H is possible");
		refuses(() -> new Scenario.Control(SECOND, SECOND.negated()),
				"metricDelay is PT-1S: PT0S to PT15M is possible");
	}

	@Test
	void refusesARedeliveryThatCantBe() {
		refuses(() -> new Scenario.Redelivery(1.1, SECOND, 3), "failures is 1.1: 0.0 to 1.0 is possible");
		refuses(() -> new Scenario.Redelivery(Double.NaN, SECOND, 3), "failures is NaN: 0.0 to 1.0 is possible");
		refuses(() -> new Scenario.Redelivery(0, Duration.ofHours(13), 3),
				"visibilityTimeout is PT13H: PT0S to PT12H is possible");
		refuses(() -> new Scenario.Redelivery(0, SECOND, 0), "maxReceiveCount is 0: 1 to 1000 is possible");
	}

	@Test
	void refusesMoreHandlingsThanFitIntoMemory() {
		Scenario scenario = new Scenario(Arrivals.ramp(10_001, Duration.ofDays(1), 1), HandlerTimes.constant(SECOND),
				Scenarios.fleet(1, 1, 1), Scenarios.EVERY_10_S, new Scenario.Redelivery(1, SECOND, 1000), 1);

		refuses(() -> new Simulation(scenario), "More than 10000000 handlings: take fewer messages or failures");
	}

	private static void refuses(Runnable scenario, String message) {
		assertThatIllegalArgumentException().isThrownBy(scenario::run).withMessage(message);
	}

}
