package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.time.Instant;

import dev.spikeproof.scaling.policy.Decision;
import dev.spikeproof.scaling.policy.History;
import dev.spikeproof.scaling.policy.Limits;
import dev.spikeproof.scaling.policy.Observation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

class OracleTest {

	@Test
	void isReachedInTheSpikeByWhoKnowsWhenItComes() {
		Scenario.Fleet fleet = new Scenario.Fleet(new Limits(1, 20), 1, 2, Duration.ofMinutes(1));
		Simulation simulation = new Simulation(
				new Scenario(Scenarios.spike(), HandlerTimes.constant(Duration.ofSeconds(5)), fleet,
						new Scenario.Control(Duration.ofSeconds(1), Duration.ZERO), Scenarios.NO_FAILURES, 1));
		Oracle oracle = simulation.oracle();

		Outcome outcome = simulation.run(OracleTest::foresee);

		assertThat(outcome.drain()).isEqualTo(oracle.drain());
		assertThat(seconds(outcome.taskTime())).isCloseTo(seconds(oracle.taskTime(oracle.drain())),
				withinPercentage(1));
	}

	@Test
	void isNotFarWhenHandlerTimesDiffer() {
		Simulation simulation = new Simulation(Scenarios.of(Scenarios.spike(),
				HandlerTimes.lognormal(Duration.ofSeconds(5), 0.5), Scenarios.fleet(20, 20, 20)));

		assertThat(seconds(simulation.run(Scenarios.always(20)).drain()))
			.isCloseTo(seconds(simulation.oracle().drain()), withinPercentage(10));
	}

	@Test
	void knowsForHowLongAMessageIsHidden() {
		Scenario.Redelivery redelivery = new Scenario.Redelivery(1, Duration.ofSeconds(30), 3);
		Oracle oracle = new Simulation(new Scenario(Scenarios.at(0), HandlerTimes.constant(Duration.ofSeconds(2)),
				Scenarios.fleet(1, 1, 1), Scenarios.EVERY_10_S, redelivery, 1))
			.oracle();

		assertThat(oracle.drain()).isEqualTo(Duration.ofSeconds(3 * (2 + 30)));
	}

	@Test
	void waitsForTheFirstWorker() {
		Oracle oracle = oracle(Scenarios.at(10), Scenarios.fleet(0, 5, 0));

		assertThat(oracle.drain()).isEqualTo(Duration.ofSeconds(40 - 10 + 60));
		assertThat(seconds(oracle.taskTime(oracle.drain()))).isCloseTo(40 + 60, within(0.001));
	}

	@Test
	void startsOnlyTheWorkersThatTheTimeLeftAsksFor() {
		Oracle oracle = oracle(Scenarios.at(new int[10]), Scenarios.fleet(0, 10, 0));

		assertThat(oracle.drain()).isEqualTo(Duration.ofSeconds(40 + 60));
		assertThat(seconds(oracle.taskTime(Duration.ofSeconds(40 + 60)))).isCloseTo(10 * (40 + 60), within(0.001));
		assertThat(seconds(oracle.taskTime(Duration.ofSeconds(40 + 120)))).isCloseTo(5 * 40 + 10 * 60, within(0.001));
		assertThat(seconds(oracle.taskTime(Duration.ofSeconds(40 + 600)))).isCloseTo(40 + 10 * 60, within(0.001));
	}

	@Test
	void paysTheFewestWorkersAllTheTime() {
		Oracle oracle = oracle(Scenarios.at(0, 300), Scenarios.fleet(2, 3, 2));

		assertThat(seconds(oracle.taskTime(oracle.drain()))).isCloseTo(2 * 360, within(0.001));
	}

	@Test
	void refusesToDrainFasterThanItCan() {
		Oracle oracle = oracle(Scenarios.at(0), Scenarios.fleet(1, 1, 1));

		assertThatIllegalArgumentException().isThrownBy(() -> oracle.taskTime(Duration.ofSeconds(59)))
			.withMessage("Nobody can drain in PT59S, but in PT1M");
	}

	private static Oracle oracle(Arrivals arrivals, Scenario.Fleet fleet) {
		return new Simulation(Scenarios.of(arrivals, HandlerTimes.constant(Duration.ofMinutes(1)), fleet)).oracle();
	}

	/**
	 * Has all workers ready when the spike begins, and none when no message is left for
	 * it.
	 */
	private static Decision foresee(History history, Instant now) {
		Observation seen = history.observations().getLast();
		if (now.getEpochSecond() < 60) {
			return new Decision(1, "nothing comes yet");
		}
		if (now.getEpochSecond() < 140 || seen.visible() > 0) {
			return new Decision(20, "the spike");
		}
		return new Decision((int) Math.ceilDiv(seen.inFlight(), 2), "the end of the spike");
	}

	private static double seconds(Duration duration) {
		return duration.toNanos() / 1e9;
	}

}
