package dev.spikeproof.local.spike;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;

import tools.jackson.databind.JsonNode;

/** Brings the workers to where a wave is to find them. */
final class Fleet {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final String PAUSED = "paused";

	private final ControlRoom room;

	private final BorrowedScaling scaling;

	private final Plan plan;

	private final Screen screen;

	Fleet(ControlRoom room, BorrowedScaling scaling, Plan plan, Screen screen) {
		this.room = room;
		this.scaling = scaling;
		this.plan = plan;
		this.screen = screen;
	}

	/** The least number of workers, nothing to do, and the policy decides from now on. */
	void beLeast() throws IOException, InterruptedException {
		int least = this.room.state().path("scaling").path("min").asInt(1);
		byHand(least);
		this.scaling.set(Map.of("policy", this.plan.policy(), "max", this.plan.maxWorkers(), "timeScale",
				this.plan.timeScale(), PAUSED, false));
	}

	/** All workers that are possible, nothing to do, and nobody scales. */
	void beMost() throws IOException, InterruptedException {
		JsonNode limit = this.room.state().path("scaling").path("limit");
		byHand(Math.min(this.plan.maxWorkers(), limit.path("workers").asInt(this.plan.maxWorkers())));
	}

	private void byHand(int workers) throws IOException, InterruptedException {
		this.scaling.set(Map.of("max", this.plan.maxWorkers(), PAUSED, true));
		this.scaling.set(Map.of("desired", workers));
		await("fleet", "%d workers, and an empty queue".formatted(workers),
				(state) -> state.path("workers").size() == workers
						&& state.path("workers").valueStream().allMatch(Fleet::isReady)
						&& state.path("observation").path("backlog").asInt(1) == 0);
	}

	private static boolean isReady(JsonNode worker) {
		return switch (worker.path("state").asString()) {
			case "IDLE", "BUSY" -> true;
			default -> false;
		};
	}

	private void await(String what, String detail, Predicate<JsonNode> condition)
			throws IOException, InterruptedException {
		Instant begin = Instant.now();
		while (!condition.test(this.room.state())) {
			Duration since = Duration.between(begin, Instant.now());
			if (since.compareTo(PATIENCE) > 0) {
				throw new CannotRun("After " + PATIENCE.toMinutes() + " minutes there are still not " + detail
						+ ". What the control room sees: " + this.room.address().resolve("/api/state"));
			}
			this.screen.underWay(what, detail, since);
			TimeUnit.SECONDS.sleep(1);
		}
		this.screen.row(what, detail, "ready", Duration.between(begin, Instant.now()));
	}

}
