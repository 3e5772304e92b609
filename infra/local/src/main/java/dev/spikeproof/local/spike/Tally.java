package dev.spikeproof.local.spike;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.spikeproof.local.spike.Fates.Fate;
import dev.spikeproof.local.spike.Plan.Wave;
import dev.spikeproof.local.spike.report.Decision;
import dev.spikeproof.local.spike.report.Group;
import dev.spikeproof.local.spike.report.Moment;
import dev.spikeproof.local.spike.report.Purchase;

import tools.jackson.databind.JsonNode;

/** Puts together what was seen of a wave. */
record Tally(Wave wave, Timetable timetable, List<Placement> placements, Fates fates, Lookout lookout, int killed) {

	Group group(int initial, int least, int most, Instant end, JsonNode decisions) {
		Instant begin = Instant.ofEpochMilli((long) this.timetable.begin());
		return new Group(this.wave.way(), initial, least, most, this.lookout.shifts().startUp(begin),
				this.lookout.shifts().seconds(begin, end), this.lookout.meters().handlerSeconds(),
				this.lookout.meters().redeliveries(), this.killed,
				this.placements.stream()
					.sorted(Comparator.comparingInt(Placement::number))
					.map(this::purchase)
					.toList(),
				this.lookout.sightings().stream().map(this::moment).toList(),
				decisions.valueStream()
					.map(this::decision)
					.filter((decision) -> decision.at() >= 0 && decision.at() <= at(end))
					.sorted(Comparator.comparingDouble(Decision::at))
					.toList());
	}

	private Purchase purchase(Placement placement) {
		Optional<Fate> fate = placement.purchase().flatMap(this.fates::of);
		return new Purchase(this.timetable.due(placement), this.timetable.at(placement.end()), placement.status(),
				placement.purchase().isPresent(), fate.flatMap(Fate::published).map(this::at).orElse(null),
				fate.filter(Fate::completed).map(Fate::end).map(this::at).orElse(null),
				fate.filter((it) -> !it.completed()).isPresent());
	}

	private Moment moment(Sighting sighting) {
		return new Moment(at(sighting.at()), sighting.backlog(), sighting.workers(), sighting.running(),
				sighting.desired(), sighting.cpu());
	}

	private Decision decision(JsonNode decision) {
		return new Decision(at(Instant.parse(decision.path("at").asString())), decision.path("from").asInt(),
				decision.path("to").asInt(), decision.path("reason").asString(""));
	}

	private double at(Instant instant) {
		return this.timetable.at(instant.toEpochMilli());
	}

}
