package dev.spikeproof.scaling.policy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When somebody may be taken away, for every policy of the file: with small backlogs, for
 * which nearly all are too many, and with any number of workers.
 */
class ScaleInTest {

	private static final int SEEDS = 200;

	private static final int HOUR = 360;

	static Stream<Arguments> policies() throws IOException {
		return Policies.each();
	}

	static Stream<Arguments> policiesOfAws() throws IOException {
		return policies().filter((each) -> !(each.get()[1] instanceof DrainTime));
	}

	@Test
	void ourOwnTakesNobodyAwayWhenTheBacklogIsLargerThanAtTheLookBefore() throws IOException {
		DrainTime policy = Policies.file().drainTime();
		holdsForSmallLoads(policy, (history, now) -> {
			List<Observation> seen = history.observations();
			return seen.size() > 1 && seen.getLast().backlog() <= seen.get(seen.size() - 2).backlog();
		});
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policiesOfAws")
	void takesSomebodyAwayOnlyWhenTheMetricWasLowForAsLongAsItsAlarmWaits(String name, ScalingPolicy policy) {
		holdsForSmallLoads(policy, ScaleIn.of(policy)::isDue);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("policies")
	void takesNobodyAwayForWhatIsLateOrMissing(String name, ScalingPolicy policy) {
		BiPredicate<History, Instant> may = (policy instanceof DrainTime it)
				? (history, now) -> isEnough(it, history, now) : ScaleIn.of(policy)::isDue;
		AtomicInteger gone = new AtomicInteger();
		for (int seed = 0; seed < SEEDS; seed++) {
			Random random = new Random(seed);
			ScalingPolicy watched = watched(policy, may, gone);
			Load load = new Load(1 + random.nextInt(16));
			double missing = random.nextDouble();
			int latest = 1 + random.nextInt(30);
			long backlog = 0;
			for (int i = 0; i < HOUR; i++) {
				backlog = (i % 60 == 0) ? (long) Math.pow(10, 3 * random.nextDouble()) - 1 : backlog;
				boolean outage = i % 90 > 60 && seed % 3 == 0;
				if (!outage && random.nextDouble() > missing) {
					load.see(backlog, Load.EVERY.multipliedBy(random.nextInt(latest)));
				}
				assertThat(load.decide(watched).desired()).as("seed %d", seed).isBetween(1, 16);
			}
		}
		assertThat(gone).as("decisions to take somebody away").hasPositiveValue();
	}

	/**
	 * Backlogs that grow from nothing, each at its pace, and some that go up and down.
	 */
	private static void holdsForSmallLoads(ScalingPolicy policy, BiPredicate<History, Instant> may) {
		AtomicInteger gone = new AtomicInteger();
		for (int seed = 0; seed < SEEDS; seed++) {
			Random random = new Random(seed);
			double slope = Math.pow(10, 3 * random.nextDouble() - 2);
			long[] backlog = new long[HOUR];
			for (int i = 1; i < HOUR; i++) {
				backlog[i] = (seed % 2 == 0) ? (long) (slope * i) : Math.max(0, backlog[i - 1] + random.nextInt(5) - 2);
			}
			new Load(1 + random.nextInt(16)).live(watched(policy, may, gone), HOUR, (i) -> backlog[i]);
		}
		assertThat(gone).as("decisions to take somebody away").hasPositiveValue();
	}

	private static ScalingPolicy watched(ScalingPolicy policy, BiPredicate<History, Instant> may, AtomicInteger gone) {
		return (history, now) -> {
			Decision decision = policy.decide(history, now);
			if (decision.desired() < history.capacity()) {
				gone.incrementAndGet();
				assertThat(may.test(history, now)).as(decision.reason()).isTrue();
			}
			return decision;
		};
	}

	/**
	 * Whether all that was seen in the last half minute can be done by fewer, and is
	 * news.
	 */
	private static boolean isEnough(DrainTime policy, History history, Instant now) {
		if (history.observations().isEmpty()) {
			return false;
		}
		Instant latest = history.observations().getLast().at();
		return !latest.isBefore(now.minusSeconds(60)) && history.observations()
			.stream()
			.filter((seen) -> !seen.at().isBefore(latest.minus(policy.steadyFor())))
			.allMatch((seen) -> policy.wanted(seen) < history.capacity());
	}

	/**
	 * What AWS's alarm for the way down looks at: the mean of each whole minute.
	 *
	 * @param minutes that decide; where some have no data, it looks back two more
	 */
	private record ScaleIn(Metric metric, double threshold, int minutes) {

		static ScaleIn of(ScalingPolicy policy) {
			return switch (policy) {
				case TargetTracking it -> new ScaleIn(it.metric(), 0.9 * it.target(), 15);
				case StepScaling it ->
					new ScaleIn(it.metric(), it.in().alarm().threshold(), it.in().alarm().evaluationPeriods());
				default -> throw new IllegalArgumentException("not of AWS: " + policy);
			};
		}

		/** Whether it was low so many minutes ago already, and not once high since. */
		boolean isDue(History history, Instant now) {
			Instant current = now.truncatedTo(ChronoUnit.MINUTES);
			int known = 0;
			int oldest = 0;
			for (int age = 1; age <= this.minutes + 2 && known < this.minutes; age++) {
				OptionalDouble mean = mean(history, current.minus(Duration.ofMinutes(age)));
				if (mean.isPresent()) {
					known++;
					oldest = age;
					if (mean.getAsDouble() >= this.threshold) {
						return false;
					}
				}
			}
			return oldest >= this.minutes;
		}

		private OptionalDouble mean(History history, Instant minute) {
			return history.observations()
				.stream()
				.filter((seen) -> seen.at().truncatedTo(ChronoUnit.MINUTES).equals(minute))
				.mapToDouble((seen) -> this.metric.of(seen, 2))
				.average();
		}

	}

}
