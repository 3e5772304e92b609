package dev.spikeproof.scaling.simulator;

import java.util.List;
import java.util.stream.LongStream;

import dev.spikeproof.scaling.policy.ScalingPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class OraclePropertiesTest {

	static LongStream seeds() {
		return LongStream.range(0, 200);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void isBeatenByNobody(long seed) {
		Simulation simulation = new Simulation(Scenarios.random(seed, seed % 2 == 0));
		Oracle oracle = simulation.oracle();

		for (ScalingPolicy policy : policies(seed)) {
			Outcome outcome = simulation.run(policy);
			assertThat(outcome.messages().unfinished()).isZero();
			assertThat(outcome.drain()).isGreaterThanOrEqualTo(oracle.drain());
			assertThat(outcome.taskTime()).isGreaterThanOrEqualTo(oracle.taskTime(outcome.drain()));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void drainsAsFastAsAllWorkersDoWithConstantTimes(long seed) {
		Simulation simulation = new Simulation(Scenarios.randomOfConstantTimes(seed));

		assertThat(simulation.run(Scenarios.always(8)).drain()).isEqualTo(simulation.oracle().drain());
	}

	private static List<ScalingPolicy> policies(long seed) {
		return List.of(Scenarios.erratic(seed), Scenarios.following(3), Scenarios.always(8), Scenarios.always(1));
	}

}
