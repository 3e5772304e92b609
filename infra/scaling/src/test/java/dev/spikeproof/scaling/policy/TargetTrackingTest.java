package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TargetTrackingTest {

	private static final TargetTracking POLICY = new TargetTracking(Metric.BACKLOG_PER_WORKER, 2, 20,
			Duration.ofMinutes(1), Duration.ofMinutes(1), new Limits(1, 100));

	@Test
	void goesUpInProportionAfterThreeMinutes() {
		List<Decision> decisions = new Load(2).live(POLICY, 19, (i) -> 100);
		assertThat(decisions.subList(0, 18)).allSatisfy((decision) -> assertThat(decision.desired()).isEqualTo(2));
		assertThat(decisions.getLast().desired()).isEqualTo(5);
		assertThat(decisions.getLast().reason())
			.isEqualTo("three minutes above 20 messages for each worker: ceil(2 × 50.0 ÷ 20.0) = 5");
	}

	@Test
	void doesNotAddTheSameWorkersTwiceWhileTheyCoolDown() {
		List<Decision> decisions = new Load(2).live(POLICY, 24, (i) -> 100);
		assertThat(decisions.subList(18, 24)).allSatisfy((decision) -> assertThat(decision.desired()).isEqualTo(5));
	}

	@Test
	void comesDownInProportionAfterFifteenMinutes() {
		List<Decision> decisions = new Load(10).live(POLICY, 91, (i) -> 100);
		assertThat(decisions.subList(0, 90)).allSatisfy((decision) -> assertThat(decision.desired()).isEqualTo(10));
		assertThat(decisions.getLast().desired()).isEqualTo(5);
	}

	@Test
	void staysWhereItIsBetweenTheAlarms() {
		// 19 messages for each: below the target, but not below nine tenths of it.
		assertThat(new Load(10).live(POLICY, 200, (i) -> 190).getLast().desired()).isEqualTo(10);
	}

}
