package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DrainTimeTest {

	private static final DrainTime POLICY = new DrainTime(Duration.ofSeconds(30), Duration.ofSeconds(30), 2,
			new Limits(1, 16));

	@Test
	void goesUpAtOnceToWhoeverIsDoneInTime() {
		Decision decision = new Load(6).step(POLICY, 200);
		// 200 × 3 s are 600 s of work, and a worker does 60 s of it in 30 s.
		assertThat(decision.desired()).isEqualTo(10);
		assertThat(decision.reason()).isEqualTo("backlog 200 = 50 s of work for 6 workers; wanted 30 s");
	}

	@Test
	void saysThatALimitStopsIt() {
		Decision decision = new Load(6).step(POLICY, 640);
		assertThat(decision.desired()).isEqualTo(16);
		assertThat(decision.reason())
			.isEqualTo("backlog 640 = 160 s of work for 6 workers; wanted 30 s; 16 is the limit");
	}

	@Test
	void comesDownToTheMostThatWasWantedLately() {
		Load load = new Load(10);
		load.step(POLICY, 200);
		load.step(POLICY, 120);
		load.step(POLICY, 100);
		assertThat(load.step(POLICY, 80).desired()).isEqualTo(10);
		assertThat(load.step(POLICY, 60).desired()).isEqualTo(6);
	}

	@Test
	void countsWorkersThatAreStartingAsThere() {
		Load load = new Load(1, Duration.ofMinutes(2));
		load.step(POLICY, 200);
		Decision same = load.step(POLICY, 200);
		assertThat(same.desired()).isEqualTo(10);
		assertThat(same.reason()).isEqualTo("backlog 200 = 30 s of work for 10 workers; wanted 30 s");
		// Three would do now. They are more than run, but fewer than there are.
		assertThat(load.step(POLICY, 60).desired()).isEqualTo(10);
	}

	@Test
	void wantsNobodyWhoWouldFindNothingToDo() {
		// Four hours of work, but only three messages.
		Observation seen = new Observation(Instant.EPOCH, 1, 2, 1, 0, Duration.ofMinutes(80), 1);
		assertThat(POLICY.wanted(seen)).isEqualTo(2);
	}

}
