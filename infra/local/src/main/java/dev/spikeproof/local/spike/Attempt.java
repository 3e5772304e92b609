package dev.spikeproof.local.spike;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.local.spike.Plan.Wave;
import dev.spikeproof.local.spike.report.Group;
import dev.spikeproof.local.spike.report.Way;
import dev.spikeproof.local.terminal.Screen;

import tools.jackson.databind.JsonNode;

/** One wave: from the first customer until all is done and the fleet is at rest. */
final class Attempt {

	/** Longer than a message stays hidden from others when its worker has died. */
	private static final Duration HOPE = Duration.ofMinutes(5);

	private static final Duration REST = Duration.ofMinutes(20);

	private final Wave wave;

	private final Lookout lookout;

	private final Fates fates;

	private final Race race;

	private final Accident accident;

	private final Screen screen;

	private final Instant begin = Instant.now();

	Attempt(Wave wave, Lookout lookout, Fates fates, Race race, Accident accident, Screen screen) {
		this.wave = wave;
		this.lookout = lookout;
		this.fates = fates;
		this.race = race;
		this.accident = accident;
		this.screen = screen;
	}

	Group run(LoadGenerator load, Plan plan, ControlRoom room) throws IOException, InterruptedException {
		JsonNode scaling = this.lookout.state().path("scaling");
		int initial = this.lookout.state().path("workers").size();
		List<Placement> placements = untilDone(load, plan);
		Instant end = Instant.now();
		if (this.wave.way() == Way.ASYNC) {
			end = untilRest();
		}
		this.screen.row(this.wave.toString(), progress(placements), "done", Duration.between(this.begin, end));
		int least = (this.wave.way() == Way.SYNC) ? initial : scaling.path("min").asInt(1);
		int most = (this.wave.way() == Way.SYNC) ? initial
				: Math.min(plan.maxWorkers(), scaling.path("limit").path("workers").asInt(plan.maxWorkers()));
		return new Tally(this.wave, Timetable.of(placements, this.wave.customers(), plan.over()), placements,
				this.fates, this.lookout, this.accident.killed())
			.group(initial, least, most, end, room.decisions());
	}

	private List<Placement> untilDone(LoadGenerator load, Plan plan) throws IOException, InterruptedException {
		List<Placement> placements = List.of();
		boolean answered = false;
		while (!answered || (this.fates.open() > 0 && this.fates.standstill().compareTo(HOPE) < 0)) {
			TimeUnit.SECONDS.sleep(1);
			answered = load.isOver();
			placements = load.placements();
			placements.forEach((placement) -> placement.purchase().ifPresent(this.fates::expect));
			this.lookout.look();
			this.fates.ask();
			if (placements.size() >= this.wave.customers() / 2) {
				this.accident.happen(this.lookout.state());
			}
			this.race.tell(this.wave, Timetable.of(placements, this.wave.customers(), plan.over()), placements,
					this.fates);
			this.screen.underWay(this.wave.toString(), progress(placements),
					Duration.between(this.begin, Instant.now()));
		}
		return placements;
	}

	private Instant untilRest() throws InterruptedException {
		Instant deadline = Instant.now().plus(REST);
		while (!this.lookout.isAtLeast() && Instant.now().isBefore(deadline)) {
			this.screen.underWay(this.wave.toString(), "all are done; the fleet comes down",
					Duration.between(this.begin, Instant.now()));
			TimeUnit.SECONDS.sleep(1);
			this.lookout.look();
		}
		return Instant.now();
	}

	private String progress(List<Placement> placements) {
		long answered = placements.stream().filter(Placement::isAnswered).count();
		return "%d %s, %d done, %d workers".formatted(answered,
				(this.wave.way() == Way.ASYNC) ? "accepted" : "answered", this.fates.completed(),
				this.lookout.state().path("workers").size());
	}

}
