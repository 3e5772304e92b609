package dev.spikeproof.local.spike;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.spikeproof.local.spike.report.Way;
import dev.spikeproof.local.supervisor.PortPlan;
import dev.spikeproof.local.terminal.CannotRun;

import tools.jackson.databind.JsonNode;

/** Looks at the control room and at the encoders, and keeps what it saw. */
final class Lookout {

	private static final Pattern ENCODER = Pattern.compile("video-encoder(?:-(\\d+))?");

	private final ControlRoom room;

	private final PortPlan ports;

	private final List<Sighting> sightings = new ArrayList<>();

	private final Shifts shifts = new Shifts();

	private final Meters meters;

	private JsonNode state;

	Lookout(ControlRoom room, PortPlan ports, Way way) throws IOException, InterruptedException {
		this.room = room;
		this.ports = ports;
		this.meters = new Meters(way);
		this.state = room.state();
		look();
		this.meters.begin();
	}

	/** A control room that doesn't answer for once is no reason to give up. */
	void look() throws InterruptedException {
		Instant now = Instant.now();
		try {
			this.state = this.room.state();
		}
		catch (IOException | CannotRun ex) {
			return;
		}
		JsonNode workers = this.state.path("workers");
		JsonNode seen = this.state.path("observation");
		this.shifts.see(workers, now);
		this.sightings
			.add(new Sighting(now, seen.path("backlog").asLong(0), workers.size(), seen.path("running").asInt(0),
					this.state.path("scaling").path("desired").asInt(0), seen.path("cpu").asDouble(0)));
		for (JsonNode worker : workers) {
			Matcher name = ENCODER.matcher(worker.path("name").asString(""));
			if (name.matches()) {
				int number = (name.group(1) != null) ? Integer.parseInt(name.group(1)) : 1;
				this.meters.look(URI.create("http://127.0.0.1:" + this.ports.videoEncoder(number)));
			}
		}
	}

	/** Whether no more workers are there than have to be. */
	boolean isAtLeast() {
		return this.state.path("workers").size() <= this.state.path("scaling").path("min").asInt(1);
	}

	JsonNode state() {
		return this.state;
	}

	List<Sighting> sightings() {
		return List.copyOf(this.sightings);
	}

	Shifts shifts() {
		return this.shifts;
	}

	Meters meters() {
		return this.meters;
	}

}
