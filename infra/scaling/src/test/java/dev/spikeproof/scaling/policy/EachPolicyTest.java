package dev.spikeproof.scaling.policy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every policy of the file, with loads that a seed makes up. */
class EachPolicyTest {

	private static final int SEEDS = 200;

	private static final int HOUR = 360;

	static Stream<Arguments> policies() throws IOException {
		return Policies.each();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policies")
	void staysWithinTheLimitsWhateverComes(String name, ScalingPolicy policy) {
		for (int seed = 0; seed < SEEDS; seed++) {
			Random random = new Random(seed);
			assertThat(new Load(1 + random.nextInt(16)).live(policy, HOUR, (i) -> wild(random))).as("seed %d", seed)
				.allSatisfy((decision) -> assertThat(decision.desired()).isBetween(1, 16));
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policies")
	void doesNotFlapOnAConstantBacklog(String name, ScalingPolicy policy) {
		for (int seed = 0; seed < SEEDS; seed++) {
			Random random = new Random(seed);
			long backlog = random.nextInt(1000);
			List<Decision> decisions = new Load(1 + random.nextInt(16)).live(policy, 2 * HOUR, (i) -> backlog);
			assertThat(decisions.subList(HOUR, 2 * HOUR).stream().map(Decision::desired).distinct())
				.as("backlog %d, seed %d", backlog, seed)
				.hasSize(1);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policies")
	void comesDownToTheLeastWhenIdle(String name, ScalingPolicy policy) {
		assertThat(new Load(16).live(policy, 2 * HOUR, (i) -> 0).getLast().desired()).isEqualTo(1);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policies")
	void wantsNoFewerForALargerBacklog(String name, ScalingPolicy policy) {
		for (int seed = 0; seed < SEEDS; seed++) {
			Random random = new Random(seed);
			int workers = 1 + random.nextInt(16);
			long some = random.nextInt(2000);
			long more = some + random.nextInt(2000);
			assertThat(after20Minutes(policy, workers, more)).as("%d workers, %d and %d messages", workers, some, more)
				.isGreaterThanOrEqualTo(after20Minutes(policy, workers, some));
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policies")
	void leavesAllAsItIsWhenNothingIsKnown(String name, ScalingPolicy policy) {
		Change toSeven = new Change(Instant.EPOCH, 3, 7);
		Decision decision = policy.decide(new History(7, List.of(), List.of(toSeven)), Instant.EPOCH.plusSeconds(3600));
		assertThat(decision.desired()).isEqualTo(7);
		assertThat(decision.reason()).isNotBlank();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policies")
	void takesNobodyAwayWhileTheMetricIsMissing(String name, ScalingPolicy policy) {
		Load load = new Load(8);
		load.live(policy, 3, (i) -> 320);
		int before = load.step(policy, 320).desired();
		for (int i = 0; i < HOUR; i++) {
			assertThat(load.decide(policy).desired()).isGreaterThanOrEqualTo(before);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policies")
	void findsItsWayUpFromNobody(String name, ScalingPolicy policy) {
		assertThat(new Load(0).live(policy, HOUR, (i) -> 500).getLast().desired()).isPositive();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policies")
	void bearsABacklogBeyondAllMeasure(String name, ScalingPolicy policy) {
		assertThat(new Load(1).live(policy, HOUR, (i) -> Long.MAX_VALUE / 2).getLast().desired()).isGreaterThan(1);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policies")
	void staysWithinTheLimitsWhenTheClockJumps(String name, ScalingPolicy policy) {
		for (int seed = 0; seed < SEEDS; seed++) {
			Random random = new Random(seed);
			Load load = new Load(4);
			for (int i = 0; i < HOUR; i++) {
				load.pass(Duration.ofSeconds(random.nextInt(600) - 300));
				assertThat(load.step(policy, wild(random)).desired()).as("seed %d", seed).isBetween(1, 16);
			}
		}
	}

	private static int after20Minutes(ScalingPolicy policy, int workers, long backlog) {
		Load load = new Load(workers);
		for (int i = 0; i < 120; i++) {
			load.see(backlog);
			load.pass(Load.EVERY);
		}
		return load.decide(policy).desired();
	}

	private static long wild(Random random) {
		return (random.nextInt(4) == 0) ? 0 : (long) Math.pow(10, 7 * random.nextDouble());
	}

}
