package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.util.List;

import dev.spikeproof.scaling.alarm.Alarm;
import dev.spikeproof.scaling.alarm.Comparison;
import dev.spikeproof.scaling.alarm.MissingData;
import dev.spikeproof.scaling.alarm.Statistic;
import dev.spikeproof.scaling.policy.Rule.Step;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StepScalingTest {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final Rule OUT = new Rule(alarm(Comparison.GREATER_THAN_THRESHOLD, 20),
			List.of(new Step(0, 2), new Step(100, 4)), MINUTE);

	private static final Rule IN = new Rule(alarm(Comparison.LESS_THAN_THRESHOLD, 10),
			List.of(new Step(0, 1), new Step(5, 3)), MINUTE);

	private static final StepScaling POLICY = new StepScaling(Metric.BACKLOG, 2, OUT, IN, new Limits(1, 100));

	private static final StepScaling COOLING = new StepScaling(Metric.BACKLOG, 2,
			new Rule(OUT.alarm(), OUT.steps(), Duration.ofMinutes(3)), IN, new Limits(1, 100));

	@Test
	void addsTheMoreTheFurtherTheThresholdIsPassed() {
		assertThat(afterAMinute(4, 21)).isEqualTo(6);
		assertThat(afterAMinute(4, 119)).isEqualTo(6);
		assertThat(afterAMinute(4, 120)).isEqualTo(8);
	}

	@Test
	void takesTheMoreAwayTheFurtherTheThresholdIsPassed() {
		assertThat(afterAMinute(9, 9)).isEqualTo(8);
		assertThat(afterAMinute(9, 5)).isEqualTo(6);
	}

	@Test
	void addsNothingTwiceWhileItCoolsDown() {
		assertThat(new Load(4).live(COOLING, 18, (i) -> 21).getLast().desired()).isEqualTo(6);
	}

	@Test
	void addsWhileItCoolsDownWhatALargerStepAddsMore() {
		Load load = new Load(4);
		assertThat(load.live(COOLING, 7, (i) -> 21).getLast().desired()).isEqualTo(6);
		assertThat(load.live(COOLING, 6, (i) -> 500).getLast().desired()).isEqualTo(8);
	}

	@Test
	void refusesStepsThatLeaveSomethingOut() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Rule(OUT.alarm(), List.of(new Step(5, 1)), MINUTE))
			.withMessageContaining("no step begins at 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Rule(OUT.alarm(), List.of(new Step(0, 1), new Step(0, 2)), MINUTE))
			.withMessageContaining("steps go away from the threshold");
	}

	private static int afterAMinute(int workers, long backlog) {
		return new Load(workers).live(POLICY, 7, (i) -> backlog).getLast().desired();
	}

	private static Alarm alarm(Comparison comparison, double threshold) {
		return new Alarm("backlog", Statistic.AVERAGE, MINUTE, 1, 1, comparison, threshold, MissingData.MISSING);
	}

}
