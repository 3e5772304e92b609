package dev.spikeproof.scaling.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.spikeproof.scaling.file.ScalingFile;
import dev.spikeproof.scaling.policy.DrainTime;
import dev.spikeproof.scaling.policy.Policies;
import dev.spikeproof.scaling.policy.Rule;
import dev.spikeproof.scaling.policy.ScalingPolicy;
import dev.spikeproof.scaling.policy.StepScaling;
import dev.spikeproof.scaling.policy.TargetTracking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Messages at equal distances, which the workers work off: the backlog isn't constant
 * then, but grows with one worker less than they need and shrinks with one more.
 */
class ConstantArrivalsTest {

	private static final int SEEDS = 20;

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration HANDLER_TIME = Duration.ofSeconds(3);

	static Stream<Arguments> policies() throws IOException {
		return Policies.each();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policies")
	void turnsNoMoreOftenThanItHasToWait(String name, ScalingPolicy policy) throws IOException {
		// Up and down again takes a cycle at least.
		long most = 2 * HOUR.dividedBy(cycle(policy)) + 1;
		for (int seed = 0; seed < SEEDS; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			double rate = random.nextDouble(0.05, 10);
			assertThat(turns(settled(policy, rate, random))).as("%.2f messages a second, seed %d", rate, seed)
				.isLessThanOrEqualTo(most);
		}
	}

	@Test
	void ourOwnStaysWithinTwoWorkersOfWhatIsNeeded() throws IOException {
		for (int seed = 0; seed < SEEDS; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			double rate = random.nextDouble(0.05, 10);
			int needed = (int) Math.ceil(rate * HANDLER_TIME.toSeconds() / Policies.file().concurrency());
			assertThat(settled(Policies.file().drainTime(), rate, random))
				.as("%.2f messages a second, seed %d", rate, seed)
				.allSatisfy((resize) -> assertThat(resize.to()).isBetween(needed - 2, needed + 2));
		}
	}

	/** What is decided in the second of two hours. */
	private static List<Outcome.Resize> settled(ScalingPolicy policy, double rate, SplittableRandom random)
			throws IOException {
		ScalingFile file = Policies.file();
		long[] nanos = IntStream.range(0, (int) (rate * 2 * HOUR.toSeconds()))
			.mapToLong((i) -> (long) (i * 1e9 / rate))
			.toArray();
		Scenario.Fleet fleet = new Scenario.Fleet(file.limits(), random.nextInt(1, 17), file.concurrency(),
				Duration.ofSeconds(random.nextInt(60)));
		return new Simulation(Scenarios.of(new Arrivals(nanos, 0), HandlerTimes.constant(HANDLER_TIME), fleet))
			.run(policy)
			.resizes()
			.stream()
			.filter((it) -> it.at().compareTo(HOUR) >= 0 && it.at().compareTo(HOUR.multipliedBy(2)) < 0)
			.toList();
	}

	/** How often more are wanted after fewer were, or the other way round. */
	private static long turns(List<Outcome.Resize> resizes) {
		return IntStream.range(1, resizes.size())
			.filter((i) -> isOut(resizes.get(i)) != isOut(resizes.get(i - 1)))
			.count();
	}

	private static boolean isOut(Outcome.Resize resize) {
		return resize.to() > resize.from();
	}

	/**
	 * How long a policy looks before it goes up, and before it goes down, together: no
	 * moment counts for both.
	 */
	private static Duration cycle(ScalingPolicy policy) {
		return switch (policy) {
			case DrainTime it -> it.steadyFor().plus(Scenarios.EVERY_10_S.period().multipliedBy(2));
			case TargetTracking _ -> Duration.ofMinutes(3 + 15);
			case StepScaling it -> length(it.out()).plus(length(it.in()));
			default -> throw new IllegalArgumentException("not of the file: " + policy);
		};
	}

	private static Duration length(Rule rule) {
		return rule.alarm().period().multipliedBy(rule.alarm().evaluationPeriods());
	}

}
