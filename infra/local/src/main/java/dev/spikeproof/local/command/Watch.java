package dev.spikeproof.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.spikeproof.local.process.LogFile;
import dev.spikeproof.local.process.Patience;
import dev.spikeproof.local.process.ProcessIdentity;
import dev.spikeproof.local.supervisor.State;
import dev.spikeproof.local.supervisor.State.Condition;
import dev.spikeproof.local.supervisor.State.PartState;
import dev.spikeproof.local.supervisor.State.Phase;
import dev.spikeproof.local.terminal.CannotRun;

/** Watches a supervisor bring everything up, and shows each part as it becomes ready. */
final class Watch {

	/** More than the supervisor itself grants its parts. */
	private static final Duration PATIENCE = Duration.ofMinutes(6);

	private final Place place;

	private final ProcessIdentity supervisor;

	private final Set<String> shown = new HashSet<>();

	private final Instant begin = Instant.now();

	Watch(Place place, ProcessIdentity supervisor) {
		this.place = place;
		this.supervisor = supervisor;
	}

	/**
	 * Returns when all is ready.
	 * @throws CannotRun if the supervisor gives up, and then with its reason
	 */
	void untilReady() {
		if (!Patience.until(this::isSettled, PATIENCE)) {
			throw new CannotRun("The start isn't finished after " + PATIENCE.toMinutes() + " minutes. What happened: "
					+ this.place.demo("logs supervisor") + "; stop it: " + this.place.demo("down"));
		}
	}

	private boolean isSettled() {
		boolean alive = this.supervisor.running().isPresent();
		Optional<State> state = this.place.stateFile()
			.read()
			.filter((it) -> it.supervisor().pid() == this.supervisor.pid());
		state.ifPresent(this::show);
		Optional<String> problem = state.map(State::problem);
		if (!alive) {
			throw new CannotRun(problem.orElseGet(this::lastWords));
		}
		return state.filter((it) -> it.phase() == Phase.READY).isPresent();
	}

	private void show(State state) {
		for (PartState part : state.parts()) {
			if (part.condition() == Condition.READY && this.shown.add(part.name())) {
				Instant since = Objects.requireNonNull(part.since());
				Instant readyAt = Objects.requireNonNull(part.readyAt());
				this.place.screen()
					.row(part.name(), "127.0.0.1:" + part.port(), "ready", Duration.between(since, readyAt));
			}
		}
		if (state.resources() > 0 && this.shown.add("stack")) {
			this.place.screen().row("messaging", "topics, queues, filters, bucket", "deployed", sinceLastReady(state));
		}
		List<String> pending = state.parts()
			.stream()
			.filter((part) -> part.condition() != Condition.READY)
			.map(PartState::name)
			.toList();
		this.place.screen()
			.underWay(pending.isEmpty() ? "messaging" : pending.getFirst(), andOthers(pending),
					Duration.between(this.begin, Instant.now()));
	}

	private static String andOthers(List<String> pending) {
		return (pending.size() > 1) ? "and " + String.join(", ", pending.subList(1, pending.size())) : "";
	}

	private static Duration sinceLastReady(State state) {
		return state.parts()
			.stream()
			.map(PartState::readyAt)
			.filter(Objects::nonNull)
			.max(Instant::compareTo)
			.map((ready) -> Duration.between(ready, Instant.now()))
			.orElse(Duration.ZERO);
	}

	private String lastWords() {
		LogFile log = new LogFile(this.place.directory().log("supervisor"));
		return "The supervisor has ended. Its log is " + log.path() + " and ends:\n  "
				+ String.join("\n  ", log.lastLines(10));
	}

}
