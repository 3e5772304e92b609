package dev.spikeproof.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/** Where the script stands, and what a control room would say of it. */
@Component
public class Stage {

	private final Spike spike = new Spike();

	private final Clock clock = Clock.systemUTC();

	private Instant spikeAt = Instant.EPOCH;

	private final Map<String, Object> orders = new ConcurrentHashMap<>();

	private Scene scene = Scene.EMPTY;

	/** What can be played. */
	public enum Scene {

		EMPTY(-590), IDLE(-40), SPIKE(70), ALARM(95), LETTERS(420), TROUBLE(70);

		private final int second;

		Scene(int second) {
			this.second = second;
		}

	}

	public Stage() {
		play(Scene.IDLE);
	}

	/** Goes on from there, in the pace of the clock. */
	public final void play(Scene scene) {
		this.orders.clear();
		this.scene = scene;
		this.spikeAt = this.clock.instant().minusSeconds(scene.second);
	}

	public Map<String, Object> state() {
		Spike.Moment now = now();
		Map<String, Object> state = new HashMap<>();
		state.put("at", this.clock.instant());
		state.put("trouble", (this.scene == Scene.TROUBLE) ? Map.of("since", this.clock.instant().minusSeconds(90),
				"reason", "SQS doesn't answer as it should: Connection refused") : null);
		state.put("scaling", scaling(now));
		state.put("queues", Cast.queues(now, isSpike(), hasLetters()));
		state.put("workers",
				isEmpty() ? List.of() : Cast.workers(now, this.clock.instant(), this.scene == Scene.ALARM));
		state.put("alarms", isEmpty() ? List.of() : Cast.alarms(this.spikeAt, isSpike(), hasLetters()));
		state.put("observation",
				isEmpty() ? null
						: Map.of("backlog", now.backlog(), "visible", now.visible(), "inFlight", now.inFlight(),
								"running", now.running(), "starting", now.starting(), "handlerTimeSeconds", 3.1,
								"timeToDrainSeconds", now.secondsToDrain(), "cpu", 0.12));
		state.put("lastDecision", decisions().stream().findFirst().orElse(null));
		Map<String, Object> race = new HashMap<>();
		race.put("sync", isSpike() ? Cast.runner(1000, 412, 168, 588, 244, 14.2, 30) : null);
		race.put("async",
				isSpike() ? Cast.runner(1000, 1000, now.handled() % 1000, 0, now.backlog(), 0.042, 0.31) : null);
		state.put("race", race);
		return state;
	}

	/** Puts into the scaling what an operator wants. */
	Map<String, Object> order(Map<String, Object> order) {
		this.orders.putAll(order);
		return scaling(now());
	}

	List<Map<String, Object>> history() {
		List<Map<String, Object>> points = new ArrayList<>();
		int second = second();
		for (int t = isEmpty() ? second : -Spike.BEFORE; t <= second; t += 2) {
			Spike.Moment moment = this.spike.at(t);
			points.add(Map.of("at", this.spikeAt.plusSeconds(t), "arrived", moment.arrived(), "visible",
					moment.visible(), "inFlight", moment.inFlight(), "running", moment.running(), "starting",
					moment.starting(), "desired", moment.desired(), "handled", moment.handled()));
		}
		return points;
	}

	List<Map<String, Object>> decisions() {
		List<Map<String, Object>> made = new ArrayList<>();
		decide(made, 380, 8, 1,
				"backlog 0 = 0.0 s of work for 8 workers; wanted 30 s; for 30 s no more than 1 were needed");
		decide(made, 30, 8, 8,
				"backlog 948 = 184 s of work for 8 workers; wanted 30 s; 16 is the limit; 8 of 16: this machine bears no more (2 processors, 4 workers each)");
		decide(made, 10, 1, 8,
				"backlog 987 = 1530 s of work for 1 worker; wanted 30 s; 16 is the limit; 8 of 16: this machine bears no more (2 processors, 4 workers each)");
		decide(made, -300, 2, 1,
				"backlog 0 = 0.0 s of work for 2 workers; wanted 30 s; for 30 s no more than 1 were needed");
		decide(made, -420, 1, 2, "backlog 31 = 48 s of work for 1 worker; wanted 30 s");
		return made;
	}

	boolean hasLetters() {
		return this.scene == Scene.ALARM || this.scene == Scene.LETTERS;
	}

	boolean isEmpty() {
		return this.scene == Scene.EMPTY;
	}

	private boolean isSpike() {
		return this.scene == Scene.SPIKE || this.scene == Scene.ALARM || this.scene == Scene.TROUBLE;
	}

	private int second() {
		return (int) Duration.between(this.spikeAt, this.clock.instant()).toSeconds();
	}

	private Spike.Moment now() {
		return this.spike.at(second());
	}

	private void decide(List<Map<String, Object>> made, int second, int from, int to, String reason) {
		if (second <= second() && !isEmpty()) {
			made.add(Map.of("at", this.spikeAt.plusSeconds(second), "policy", "drain-time", "from", from, "to", to,
					"reason", reason));
		}
	}

	private Map<String, Object> scaling(Spike.Moment now) {
		Map<String, Object> scaling = new HashMap<>(Map.of("policy", "drain-time", "policies",
				List.of("drain-time", "target-tracking", "cpu-tracking", "step-scaling"), "paused", false, "kept",
				this.scene != Scene.TROUBLE, "fleet", "processes", "min", 1, "max", 8, "timeScale", 1.0,
				"periodSeconds", 10.0, "desired", now.desired()));
		scaling.put("limit", Map.of("workers", 8, "reason", "2 processors, 4 workers each"));
		scaling.putAll(this.orders);
		return scaling;
	}

}
