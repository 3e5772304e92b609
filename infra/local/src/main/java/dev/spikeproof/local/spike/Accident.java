package dev.spikeproof.local.spike;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import dev.spikeproof.local.terminal.CannotRun;

import tools.jackson.databind.JsonNode;

/**
 * Workers that die while they are busy, without a word, as soon as each is seen to be
 * busy.
 */
final class Accident {

	private final ControlRoom room;

	private final int workers;

	/** Each with its start: who takes a dead worker's place takes its name, too. */
	private final Set<String> dead = new HashSet<>();

	Accident(ControlRoom room, int workers) {
		this.room = room;
		this.workers = workers;
	}

	/**
	 * Kills who is busy now, until so many are dead; a control room that is away is asked
	 * again later.
	 */
	void happen(JsonNode state) throws InterruptedException {
		for (JsonNode worker : state.path("workers")) {
			String life = worker.path("name").asString("") + worker.path("since").asString("");
			if (this.dead.size() < this.workers && worker.path("state").asString("").equals("BUSY")
					&& !this.dead.contains(life)) {
				try {
					this.room.kill(worker.path("name").asString(""));
					this.dead.add(life);
				}
				catch (IOException | CannotRun ex) {
					return;
				}
			}
		}
	}

	/** How many were killed. */
	int killed() {
		return this.dead.size();
	}

}
