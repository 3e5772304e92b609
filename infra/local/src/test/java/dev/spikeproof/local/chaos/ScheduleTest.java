package dev.spikeproof.local.chaos;

import java.time.Duration;
import java.util.List;

import dev.spikeproof.local.chaos.Schedule.Strike;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTest {

	private static final Duration THREE_MINUTES = Duration.ofMinutes(3);

	@Test
	void theSameSeedMeansTheSameSchedule() {
		assertThat(Schedule.of(7, THREE_MINUTES)).isEqualTo(Schedule.of(7, THREE_MINUTES))
			.isNotEqualTo(Schedule.of(8, THREE_MINUTES));
	}

	/** Whoever runs a seed again next year must get what it was. */
	@Test
	void aSeedKeepsItsSchedule() {
		assertThat(Schedule.of(1, Duration.ofMinutes(1)).strikes().stream().map(Strike::fault))
			.containsExactly(Fault.LOSE_AWS, Fault.FREEZE_PURCHASING, Fault.FREEZE_SHIPPING, Fault.CUT_DATABASE);
	}

	@Test
	void inThreeMinutesEverythingHappens() {
		for (long seed = 1; seed <= 20; seed++) {
			List<Strike> strikes = Schedule.of(seed, THREE_MINUTES).strikes();
			assertThat(strikes.stream().map(Strike::fault)).contains(Fault.values());
		}
	}

	@Test
	void faultsComeOneAfterTheOtherWhileCustomersBuy() {
		List<Strike> strikes = Schedule.of(3, THREE_MINUTES).strikes();
		assertThat(strikes).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
		assertThat(strikes).allMatch((strike) -> strike.at().compareTo(THREE_MINUTES) < 0);
	}

	@Test
	void whatIsStoppedIsStoppedLongerThanAMessageIsInvisible() {
		assertThat(Schedule.of(4, THREE_MINUTES).strikes()).filteredOn((strike) -> !strike.lasts().isZero())
			.isNotEmpty()
			.allMatch((strike) -> strike.lasts().compareTo(World.INVISIBLE) > 0);
	}

}
