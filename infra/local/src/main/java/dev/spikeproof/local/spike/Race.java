package dev.spikeproof.local.spike;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.spikeproof.local.spike.Plan.Wave;
import dev.spikeproof.local.spike.report.Percentiles;
import dev.spikeproof.local.spike.report.Way;
import dev.spikeproof.local.terminal.CannotRun;

/**
 * Tells the control room's page how both ways do: who waits for his goods is done when he
 * has them with his answer, whatever becomes of a purchase whose customer has gone.
 */
final class Race {

	private final ControlRoom room;

	private final Map<String, Object> runners = new HashMap<>();

	Race(ControlRoom room) {
		this.room = room;
	}

	void tell(Wave wave, Timetable timetable, List<Placement> placements, Fates fates) throws InterruptedException {
		long accepted = placements.stream().filter((placement) -> placement.purchase().isPresent()).count();
		long answered = placements.stream().filter(Placement::isAnswered).count();
		long failed = placements.size() - answered;
		long done = (wave.way() == Way.SYNC) ? answered : fates.completed();
		Percentiles times = Percentiles.of(placements.stream()
			.mapToDouble((placement) -> timetable.at(placement.end()) - timetable.due(placement)));
		this.runners.put(wave.way().toString(), Map.of("offered", wave.customers(), "accepted", accepted, "done", done,
				"failed", failed, "waiting", wave.customers() - done - failed, "p50", times.p50(), "p99", times.p99()));
		try {
			this.room.race(this.runners);
		}
		catch (IOException | CannotRun ex) {
			// The page misses a second.
		}
	}

}
