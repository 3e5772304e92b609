package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
		load.step(POLICY, 260);
		load.step(POLICY, 194);
		load.step(POLICY, 128);
		assertThat(load.step(POLICY, 127).desired()).isEqualTo(13);
		load.step(POLICY, 84);
		load.step(POLICY, 42);
		// 7 were wanted half a minute ago.
		assertThat(load.step(POLICY, 0).desired()).isEqualTo(7);
	}

	@Test
	void keepsWhoeverKeepsUpWithWhatArrives() {
		Load load = new Load(10);
		load.live(POLICY, 3, (i) -> 100 - 20 * i);
		// 2 a second less: of 20 that are busy 14 are with what arrives, which 7.8 do.
		Decision decision = load.step(POLICY, 40);
		assertThat(decision.desired()).isEqualTo(8);
		assertThat(decision.reason())
			.isEqualTo("backlog 40 = 6.0 s of work for 10 workers; wanted 30 s; 8 keep up with what arrives");
		// As many come as 8 workers handle.
		assertThat(load.live(POLICY, 6, (i) -> 40).getLast())
			.isEqualTo(new Decision(8, "backlog 40 = 7.5 s of work for 8 workers; wanted 30 s; "
					+ "fewer wouldn't keep up with what arrives"));
	}

	@Test
	void tellsOthersHowManyAreMissingAndHowManyCouldGo() {
		assertThat(POLICY.missing(new History(3, List.of(), List.of()))).isZero();
		assertThat(missing(seen(0, 194, 6, 3))).isEqualTo(7);
		assertThat(missing(seen(0, 0, 6, 10))).isEqualTo(-6);
		// 9 are busy with what arrives, and have to be busy for nine tenths only.
		assertThat(missing(seen(0, 0, 17, 10), seen(10, 0, 17, 10), seen(20, 0, 17, 10))).isZero();
		assertThat(missing(seen(0, 40, 20, 10), seen(10, 20, 20, 10))).isEqualTo(-2);
		assertThat(missing(seen(0, 0, 6, 10), seen(10, 0, 7, 10))).isZero();
	}

	@Test
	void doesNotTakeTheMessagesOfTheDeadForWork() {
		// Of 32 in flight 4 can be with the two who live.
		History history = new History(16, List.of(seen(0, 0, 32, 2), seen(15, 0, 32, 2), seen(30, 0, 32, 2)),
				List.of());
		assertThat(POLICY.decide(history, Instant.ofEpochSecond(30)).desired()).isEqualTo(3);
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

	private static int missing(Observation... seen) {
		return POLICY.missing(new History(1, List.of(seen), List.of()));
	}

	private static Observation seen(int second, int visible, int inFlight, int running) {
		return new Observation(Instant.ofEpochSecond(second), visible, inFlight, running, 0, Load.HANDLER_TIME, 1);
	}

}
