package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.spikeproof.scaling.policy.Observation;
import dev.spikeproof.scaling.policy.ScalingPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

/** What holds in any scenario, whatever the policy does. */
class SimulationPropertiesTest {

	static LongStream seeds() {
		return LongStream.range(0, 100);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void losesNoMessageAndInventsNone(long seed) {
		Scenario scenario = Scenarios.random(seed, true);

		Outcome.Messages messages = new Simulation(scenario).run(Scenarios.erratic(seed)).messages();

		assertThat(messages.all()).isEqualTo(scenario.arrivals().size());
		assertThat(messages.unfinished()).isZero();
		assertThat(messages.receives()).isEqualTo(messages.all() + messages.redeliveries());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void hasTheBacklogThatArrivalsAndTimesInTheSystemExplain(long seed) {
		Scenario scenario = Scenarios.random(seed, false);

		Outcome outcome = new Simulation(scenario).run(Scenarios.erratic(seed));

		double arrivalsPerNano = (double) scenario.arrivals().size() / outcome.length().toNanos();
		assertThat(outcome.meanBacklog()).as("Little's law")
			.isCloseTo(arrivalsPerNano * outcome.timeToDone().mean().toNanos(), withinPercentage(0.001));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void finishesNoMessageFasterThanItsHandlingsAllow(long seed) {
		Scenario scenario = Scenarios.random(seed, true);
		Fates fates = new Fates(scenario);
		Run run = new Run(scenario, fates, Scenarios.erratic(seed));

		run.toTheEnd();

		for (int message = 0; message < scenario.arrivals().size(); message++) {
			long done = run.messages.deliveries().doneAt(message);
			assertThat((done > 0) ? done : Long.MAX_VALUE)
				.isGreaterThanOrEqualTo(scenario.arrivals().at(message) + fates.alone(message));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void keepsWorkersWithinTheirConcurrencyAndLimits(long seed) {
		Scenario scenario = Scenarios.random(seed, false);
		Scenario.Fleet fleet = scenario.fleet();
		ScalingPolicy erratic = Scenarios.erratic(seed);

		Outcome outcome = new Simulation(scenario).run((history, now) -> {
			for (Observation seen : history.observations()) {
				assertThat(seen.cpu()).isBetween(0.0, 1.0);
				assertThat(seen.workers()).isBetween(fleet.limits().min(), fleet.limits().max());
				assertThat(seen.inFlight()).isLessThanOrEqualTo((long) fleet.limits().max() * fleet.concurrency());
				assertThat(seen.inFlight() >= (long) seen.running() * fleet.concurrency() || seen.visible() == 0)
					.as("nobody waits while a slot is free")
					.isTrue();
			}
			return erratic.decide(history, now);
		});

		assertThat(outcome.mostWorkers()).isLessThanOrEqualTo(fleet.limits().max());
		assertThat(outcome.timeline()).allMatch((point) -> point.workers() <= fleet.limits().max());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void accountsForTheTimeOfAllWorkers(long seed) {
		Scenario scenario = Scenarios.random(seed, true);
		Fates fates = new Fates(scenario);
		Scenario.Fleet fleet = scenario.fleet();

		Outcome outcome = new Run(scenario, fates, Scenarios.always(fleet.limits().max())).toTheEnd();

		double work = IntStream.range(0, scenario.arrivals().size()).mapToDouble(fates::work).sum();
		double startUp = (double) (fleet.limits().max() - fleet.initial()) * fleet.startUp().toNanos();
		assertThat(outcome.taskTime().toNanos() - startUp - work / fleet.concurrency())
			.isCloseTo((double) outcome.idle().toNanos(), within(1000.0));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void neverDrainsLaterWithMoreWorkers(long seed) {
		Simulation simulation = new Simulation(Scenarios.randomOfConstantTimes(seed));
		Duration before = simulation.run(Scenarios.always(1)).drain();
		for (int workers = 2; workers <= 8; workers++) {
			Duration drain = simulation.run(Scenarios.always(workers)).drain();
			assertThat(drain).isLessThanOrEqualTo(before);
			before = drain;
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void comesOutTheSameEachTime(long seed) {
		Outcome outcome = new Simulation(Scenarios.random(seed, true)).run(Scenarios.erratic(seed));
		Simulation simulation = new Simulation(Scenarios.random(seed, true));

		assertThat(simulation.run(Scenarios.erratic(seed))).isEqualTo(outcome);
		assertThat(simulation.run(Scenarios.erratic(seed))).isEqualTo(outcome);
	}

}
