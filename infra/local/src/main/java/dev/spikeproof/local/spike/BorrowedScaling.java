package dev.spikeproof.local.spike;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;

import tools.jackson.databind.JsonNode;

/**
 * The control room's scaling, borrowed for a spike. It is given back as it was found when
 * the spike is over, or when this process is told to end, which skips every finally.
 */
final class BorrowedScaling implements AutoCloseable {

	private final ControlRoom room;

	private final Map<String, Object> found;

	private final Screen screen;

	private final Thread atTheEnd = new Thread(this::giveBack);

	private boolean isGivenBack;

	/**
	 * @param scaling what the control room's state says of it
	 */
	BorrowedScaling(ControlRoom room, JsonNode scaling, Screen screen) {
		this.room = room;
		this.found = settings(scaling);
		this.screen = screen;
		Runtime.getRuntime().addShutdownHook(this.atTheEnd);
	}

	/** The number of workers is the operator's only while paused; a policy decides it. */
	private static Map<String, Object> settings(JsonNode scaling) {
		boolean paused = scaling.path("paused").asBoolean(false);
		Map<String, Object> settings = new HashMap<>(Map.of("policy", scaling.path("policy").asString(), "max",
				scaling.path("max").asInt(), "timeScale", scaling.path("timeScale").asDouble(1), "paused", paused));
		if (paused && scaling.path("desired").isNumber()) {
			settings.put("desired", scaling.path("desired").asInt());
		}
		return settings;
	}

	/**
	 * Sets it for the spike.
	 * @throws CannotRun if it is refused, or was given back: a spike goes on for a moment
	 * while its process ends
	 */
	synchronized void set(Map<String, Object> setting) throws IOException, InterruptedException {
		if (this.isGivenBack) {
			throw new CannotRun("The spike is over.");
		}
		this.room.scale(setting);
	}

	@Override
	public void close() {
		giveBack();
		try {
			Runtime.getRuntime().removeShutdownHook(this.atTheEnd);
		}
		catch (IllegalStateException ex) {
			// The process is ending, and the hook finds nothing left to do.
		}
	}

	private synchronized void giveBack() {
		if (this.isGivenBack) {
			return;
		}
		this.isGivenBack = true;
		try {
			this.room.scale(this.found);
		}
		catch (IOException | CannotRun ex) {
			this.screen.line("The control room at " + this.room.address() + " can't be told to scale as before: "
					+ ((ex instanceof CannotRun) ? ex.getMessage() : ex) + " Set it there: " + this.found);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
