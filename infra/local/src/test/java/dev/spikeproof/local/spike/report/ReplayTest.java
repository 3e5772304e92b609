package dev.spikeproof.local.spike.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.spikeproof.scaling.policy.Decision;
import dev.spikeproof.scaling.policy.ScalingPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReplayTest {

	private static final ScalingPolicy ONE = (history, now) -> new Decision(1, "one is enough");

	@Test
	void livesThroughTheMeasuredArrivalsAndHandlerTimes() {
		Group group = Groups.group(Way.ASYNC, 1, 40,
				at(IntStream.range(0, 40).mapToDouble((i) -> 2 + i * 0.5).toArray()));
		Replay.Simulated simulated = new Replay(group, Groups.SETTINGS).run(ONE);

		// 40 videos of 5 s, two at a time, from second 2 on.
		assertThat(simulated.drain()).isCloseTo(102, within(1.0));
		assertThat(simulated.taskTime()).isCloseTo(102, within(2.0));
	}

	@Test
	void letsThePolicysTimeGoFaster() {
		List<Double> seen = new ArrayList<>();
		ScalingPolicy watching = (history, now) -> {
			seen.add((double) now.toEpochMilli());
			return new Decision(1, "");
		};
		Settings six = new Settings(20, 30, 5, 125_000, 1, "step-scaling", 2, 6, 10, "processes", 2);
		Replay.Simulated simulated = new Replay(Groups.group(Way.ASYNC, 1, 10, at(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), six)
			.run(watching);

		assertThat(seen.get(1) - seen.get(0)).isEqualTo(60_000);
		assertThat(simulated.drain()).isCloseTo(25, within(0.1));
	}

	@Test
	void findsNobodyBetterThanTheBestPossible() {
		Group group = Groups.async(200);
		Result.Best best = new Replay(group, Groups.SETTINGS).best();

		assertThat(best.drain()).isLessThanOrEqualTo(
				new Replay(group, Groups.SETTINGS).run((history, now) -> new Decision(8, "all")).drain());
		assertThat(best.taskTime()).isGreaterThanOrEqualTo(200 * 5 / 2.0);
	}

	private static List<Purchase> at(double... seconds) {
		return IntStream.range(0, seconds.length)
			.mapToObj((i) -> new Purchase(seconds[i], seconds[i], 202, true, seconds[i], seconds[i] + 5, false))
			.toList();
	}

}
