package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.time.Instant;

import dev.spikeproof.scaling.policy.Decision;
import dev.spikeproof.scaling.policy.ScalingPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SimulationTest {

	private static final HandlerTimes A_MINUTE = HandlerTimes.constant(Duration.ofMinutes(1));

	@Test
	void handlesAMessageAtOnceWhenAWorkerIsFree() {
		Outcome outcome = run(Scenarios.at(5), 1, 1, 1, Scenarios.always(1));

		assertThat(outcome.timeToDone().max()).isEqualTo(Duration.ofMinutes(1));
		assertThat(outcome.drain()).isEqualTo(Duration.ofMinutes(1));
		assertThat(outcome.length()).isEqualTo(Duration.ofSeconds(65));
		assertThat(outcome.idle()).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void tellsAPolicyHowManyWorkersAreWantedBeforeThereAreAnyNews() {
		Scenario.Fleet fleet = Scenarios.fleet(1, 8, 4);
		Scenario late = new Scenario(Scenarios.at(0, 100), A_MINUTE, fleet,
				new Scenario.Control(Duration.ofSeconds(10), Duration.ofMinutes(15)), Scenarios.NO_FAILURES, 1);
		ScalingPolicy asItIs = (history, now) -> new Decision(history.capacity(), "as it is");

		assertThat(new Simulation(late).run(asItIs).resizes()).isEmpty();
	}

	@Test
	void handlesMessagesInTheOrderOfTheirArrival() {
		Outcome outcome = run(Scenarios.at(0, 10, 20), 1, 1, 1, Scenarios.always(1));

		assertThat(outcome.timeToDone().p50()).isEqualTo(Duration.ofSeconds(110));
		assertThat(outcome.timeToDone().max()).isEqualTo(Duration.ofSeconds(160));
		assertThat(outcome.timeToDone().mean()).isEqualTo(Duration.ofSeconds(110));
	}

	@Test
	void letsAWorkerCostWhileItStartsButTakeNothing() {
		Outcome outcome = run(Scenarios.at(0), 0, 1, 0, Scenarios.following(1));

		assertThat(outcome.timeToDone().max()).isEqualTo(Duration.ofSeconds(40 + 60));
		assertThat(outcome.tasks()).containsExactly(Duration.ofSeconds(100));
	}

	@Test
	void letsABusyWorkerFinishAndTakeNothingNew() {
		Outcome outcome = run(Scenarios.at(0, 0, 0), 1, 2, 2, since(10, 1));

		assertThat(outcome.messages().redeliveries()).isZero();
		assertThat(outcome.drain()).isEqualTo(Duration.ofMinutes(2));
		assertThat(outcome.tasks()).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2));
	}

	@Test
	void takesAwayWhoIsIdleBeforeWhoIsBusy() {
		Outcome outcome = run(Scenarios.at(0), 1, 2, 2, since(10, 1));

		assertThat(outcome.tasks()).containsExactly(Duration.ofSeconds(10), Duration.ofMinutes(1));
	}

	@Test
	void takesAwayTheNewestOfThoseThatAreIdle() {
		ScalingPolicy policy = (history, now) -> new Decision((now.getEpochSecond() / 10 % 6 == 0) ? 1 : 2, "");

		Outcome outcome = run(Scenarios.at(100), 1, 2, 1, policy);

		assertThat(outcome.tasks()).startsWith(Duration.ofSeconds(50));
	}

	@Test
	void takesAwayWhoStartsBeforeWhoIsIdle() {
		ScalingPolicy policy = (history, now) -> new Decision((now.getEpochSecond() == 10) ? 2 : 1, "");

		Outcome outcome = run(Scenarios.at(30), 0, 2, 1, policy);

		assertThat(outcome.tasks()).startsWith(Duration.ofSeconds(10));
		assertThat(outcome.timeToDone().max()).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void keepsALeavingWorkerThatIsWantedAgain() {
		ScalingPolicy policy = (history, now) -> new Decision((now.getEpochSecond() == 10) ? 1 : 2, "");

		Outcome outcome = run(Scenarios.at(0, 0, 0, 0), 2, 2, 2, policy);
		Outcome shrunk = run(Scenarios.at(0, 0, 0, 0), 1, 2, 2, policy);

		assertThat(shrunk.drain()).isEqualTo(outcome.drain()).isEqualTo(Duration.ofMinutes(2));
		assertThat(shrunk.mostWorkers()).isEqualTo(2);
	}

	@Test
	void givesNoPolicyMoreOrFewerWorkersThanTheLimits() {
		Outcome tooMany = run(Scenarios.at(0, 60), 1, 3, 1, Scenarios.always(1_000_000));
		Outcome tooFew = run(Scenarios.at(0), 1, 3, 2, Scenarios.always(-1));

		assertThat(tooMany.resizes()).containsExactly(new Outcome.Resize(Duration.ZERO, 1, 3, "always 1000000"));
		assertThat(tooFew.resizes()).containsExactly(new Outcome.Resize(Duration.ZERO, 2, 1, "always -1"));
	}

	@Test
	void countsTheTimeToDrainFromTheBurst() {
		Scenario scenario = Scenarios.of(Scenarios.spike(), HandlerTimes.constant(Duration.ofSeconds(1)),
				Scenarios.fleet(100, 100, 100));

		Outcome outcome = new Simulation(scenario).run(Scenarios.always(100));

		assertThat(outcome.drain()).isEqualTo(Duration.ofMillis(20_000 - 20 + 1_000));
		assertThat(outcome.length()).isEqualTo(outcome.drain().plusSeconds(20 + 100));
	}

	private static Outcome run(Arrivals arrivals, int min, int max, int initial, ScalingPolicy policy) {
		return new Simulation(Scenarios.of(arrivals, A_MINUTE, Scenarios.fleet(min, max, initial))).run(policy);
	}

	/** Two workers, and another number later. */
	private static ScalingPolicy since(int second, int workers) {
		Instant change = Instant.ofEpochSecond(second);
		return (history, now) -> new Decision(now.isBefore(change) ? 2 : workers, "");
	}

}
