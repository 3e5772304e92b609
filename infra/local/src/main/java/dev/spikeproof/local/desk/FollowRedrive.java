package dev.spikeproof.local.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.local.terminal.Screen;
import tools.jackson.databind.JsonNode;

/** Shows how far a redrive is until it is done. */
public final class FollowRedrive {

	private final Screen screen;

	private final Desk desk;

	public FollowRedrive(Screen screen, Desk desk) {
		this.screen = screen;
		this.desk = desk;
	}

	/** Returns the redrive as it ended. */
	public JsonNode toItsEnd(String queue) throws InterruptedException {
		Instant begin = Instant.now();
		JsonNode redrive = this.desk.redrives(queue).path(0);
		while (redrive.path("state").asString().equals("RUNNING")) {
			this.screen.underWay(queue, progress(redrive), Duration.between(begin, Instant.now()));
			TimeUnit.MILLISECONDS.sleep(500);
			redrive = this.desk.redrives(queue).path(0);
		}
		return redrive;
	}

	public void show(String queue, JsonNode redrive) {
		this.screen.line("  %s: %s, %s".formatted(queue, redrive.path("state").asString().toLowerCase(Locale.ROOT),
				progress(redrive)));
		redrive.path("remark").asStringOpt().ifPresent((remark) -> this.screen.line("  " + Plain.line(remark)));
	}

	private static String progress(JsonNode redrive) {
		return redrive.path("moved").asLong() + " of " + redrive.path("toMove").asLong() + " letters are moved";
	}

}
