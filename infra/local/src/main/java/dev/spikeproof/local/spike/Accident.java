package dev.spikeproof.local.spike;

import java.io.IOException;
import java.util.List;

import dev.spikeproof.local.terminal.CannotRun;

import tools.jackson.databind.JsonNode;

/** Workers that die while they are busy, all at once, without a word. */
final class Accident {

	private final ControlRoom room;

	private final int workers;

	private boolean happened;

	Accident(ControlRoom room, int workers) {
		this.room = room;
		this.workers = workers;
	}

	/** Waits until so many are busy, and for a control room that is away. */
	void happen(JsonNode state) throws InterruptedException {
		if (this.happened) {
			return;
		}
		List<String> busy = state.path("workers")
			.valueStream()
			.filter((worker) -> worker.path("state").asString("").equals("BUSY"))
			.map((worker) -> worker.path("name").asString(""))
			.limit(this.workers)
			.toList();
		if (busy.size() == this.workers) {
			try {
				for (String worker : busy) {
					this.room.kill(worker);
				}
				this.happened = true;
			}
			catch (IOException | CannotRun ex) {
				// The next second will do.
			}
		}
	}

	/** How many were killed. */
	int killed() {
		return this.happened ? this.workers : 0;
	}

}
