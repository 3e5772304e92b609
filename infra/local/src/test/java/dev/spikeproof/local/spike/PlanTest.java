package dev.spikeproof.local.spike;

import java.util.List;

import dev.spikeproof.local.spike.Plan.Mode;
import dev.spikeproof.local.terminal.CannotRun;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlanTest {

	@Test
	void letsTheSmallGroupsComeFirstAndChangesTheFleetTwice() {
		assertThat(plan(10, 1000, Mode.BOTH).waves()).extracting(Plan.Wave::toString)
			.containsExactly("async 10", "sync 10", "sync 1000", "async 1000");
		assertThat(plan(10, 1000, Mode.SYNC).waves()).extracting(Plan.Wave::toString)
			.containsExactly("sync 10", "sync 1000");
	}

	@Test
	void namesWhatCanNotBe() {
		assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> plan(0, 1000, Mode.BOTH))
			.withMessage("--from is a number from 1 to 10000.");
		assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> plan(10, 9, Mode.BOTH))
			.withMessage("--to is a number from 10 to 10000.");
	}

	@Test
	void knowsWhenCustomersWereDueThoughTheyCameLate() {
		List<Placement> placements = List.of(new Placement(1, 1_050, 1_100, 202, null),
				new Placement(2, 3_000, 3_100, 202, null), new Placement(3, 9_000, 9_001, 202, null));
		Timetable timetable = Timetable.of(placements, 10, 20);

		assertThat(timetable.begin()).isEqualTo(1000);
		assertThat(timetable.due(placements.get(2))).isEqualTo(4);
		assertThat(timetable.at(placements.get(2).end())).isEqualTo(8.001);
	}

	private static Plan plan(int from, int to, Mode mode) {
		return new Plan(from, to, mode, "drain-time", 8, 1, 20, 5, 1, 0);
	}

}
