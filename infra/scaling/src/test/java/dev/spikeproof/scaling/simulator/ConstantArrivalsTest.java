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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Messages at equal distances, which the workers work off: the backlog isn't constant
 * then, but grows with one worker less than they need and shrinks with one more.
 */
class ConstantArrivalsTest {

	private static final int SEEDS = 20;

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration HANDLER_TIME = Duration.ofSeconds(3);

	static Stream<Arguments> policiesOfAws() throws IOException {
		return Policies.each().filter((each) -> !(each.get()[1] instanceof DrainTime));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policiesOfAws")
	void turnsNoMoreOftenThanItHasToWait(String name, ScalingPolicy policy) throws IOException {
		// Up and down again takes a cycle at least.
		long most = 2 * HOUR.dividedBy(cycle(policy)) + 1;
		for (int seed = 0; seed < SEEDS; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			double rate = random.nextDouble(0.05, 10);
			assertThat(turns(inTheSecondHour(resizes(policy, rate, HANDLER_TIME, random))))
				.as("%.2f messages a second, seed %d", rate, seed)
				.isLessThanOrEqualTo(most);
		}
	}

	@ParameterizedTest(name = "a message takes {0} s")
	@ValueSource(ints = { 1, 3, 10, 30, 90 })
	void ourOwnChangesNothingOnceItHasSettledOnWhatKeepsUp(int seconds) throws IOException {
		for (int seed = 0; seed < SEEDS; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			double busy = random.nextDouble(0.1, 14);
			List<Outcome.Resize> resizes = resizes(Policies.file().drainTime(),
					busy * Policies.file().concurrency() / seconds, Duration.ofSeconds(seconds), random);
			assertThat(inTheSecondHour(resizes)).as("work for %.2f workers, seed %d", busy, seed).isEmpty();
			// With one tenth to spare, and one worker for a message more or less.
			assertThat(before(HOUR, resizes).getLast().to()).as("work for %.2f workers, seed %d", busy, seed)
				.isBetween((int) Math.ceil(busy), (int) Math.ceil(busy / 0.9) + 1);
		}
	}

	/** What is decided while messages come for three hours, and afterwards. */
	private static List<Outcome.Resize> resizes(ScalingPolicy policy, double rate, Duration handlerTime,
			SplittableRandom random) throws IOException {
		ScalingFile file = Policies.file();
		long[] nanos = IntStream.range(0, (int) (rate * 3 * HOUR.toSeconds()))
			.mapToLong((i) -> (long) (i * 1e9 / rate))
			.toArray();
		Scenario.Fleet fleet = new Scenario.Fleet(file.limits(), random.nextInt(1, 17), file.concurrency(),
				Duration.ofSeconds(random.nextInt(60)));
		return new Simulation(Scenarios.of(new Arrivals(nanos, 0), HandlerTimes.constant(handlerTime), fleet))
			.run(policy)
			.resizes();
	}

	private static List<Outcome.Resize> before(Duration end, List<Outcome.Resize> resizes) {
		return resizes.stream().filter((it) -> it.at().compareTo(end) < 0).toList();
	}

	private static List<Outcome.Resize> inTheSecondHour(List<Outcome.Resize> resizes) {
		return before(HOUR.multipliedBy(2), resizes).stream().filter((it) -> it.at().compareTo(HOUR) >= 0).toList();
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
			case TargetTracking _ -> Duration.ofMinutes(3 + 15);
			case StepScaling it -> length(it.out()).plus(length(it.in()));
			default -> throw new IllegalArgumentException("not of AWS: " + policy);
		};
	}

	private static Duration length(Rule rule) {
		return rule.alarm().period().multipliedBy(rule.alarm().evaluationPeriods());
	}

}
