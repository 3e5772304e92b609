package dev.spikeproof.local.command;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.spikeproof.local.process.HttpAnswer;
import dev.spikeproof.local.process.Listener;
import dev.spikeproof.local.supervisor.State;
import dev.spikeproof.local.supervisor.State.Condition;
import dev.spikeproof.local.supervisor.State.PartState;
import dev.spikeproof.local.supervisor.State.Phase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code status} tells.
 *
 * @param state down, starting, ready, stopping, failed, or abandoned: the supervisor is
 * gone but what it started runs
 */
record Report(String state, @Nullable Integer portBase, @Nullable String environment, @Nullable Long supervisor,
		@Nullable String problem, List<Part> parts) {

	record Part(String name, @Nullable Long pid, int port, String state, int restarts, @Nullable Long uptimeSeconds,
			@Nullable String lastEnd) {
	}

	static Report of(Optional<State> told, List<ProcessHandle> survivors, Instant now) {
		if (told.isEmpty()) {
			return new Report(survivors.isEmpty() ? "down" : "abandoned", null, null, null, null, List.of());
		}
		State state = told.get();
		boolean supervised = state.isOfARunningSupervisor();
		List<Part> parts = state.parts().stream().map((part) -> part(part, supervised, survivors, now)).toList();
		if (supervised) {
			return new Report(state.phase().name().toLowerCase(Locale.ROOT), state.portBase(), state.environment(),
					state.supervisor().pid(), null, parts);
		}
		if (state.phase() == Phase.FAILED && survivors.isEmpty()) {
			return new Report("failed", state.portBase(), state.environment(), null, state.problem(), List.of());
		}
		return new Report("abandoned", state.portBase(), state.environment(), null, null, parts);
	}

	private static Part part(PartState part, boolean supervised, List<ProcessHandle> survivors, Instant now) {
		boolean alive = supervised || survives(part, survivors);
		Instant since = alive ? part.since() : null;
		return new Part(part.name(), alive ? part.pid() : null, part.port(), alive ? condition(part) : "gone",
				part.restarts(), (since != null) ? Duration.between(since, now).toSeconds() : null, part.lastEnd());
	}

	/** A container has no pid here, but still holds its port. */
	private static boolean survives(PartState part, List<ProcessHandle> survivors) {
		Long pid = part.pid();
		return (pid != null) ? survivors.stream().anyMatch((process) -> process.pid() == pid)
				: part.condition() == Condition.READY && !Listener.isFree(part.port());
	}

	/** What was ready once may hang now. */
	private static String condition(PartState part) {
		boolean hangs = part.condition() == Condition.READY && part.name().matches(".*(service|encoder|room)")
				&& !HttpAnswer.isOk(URI.create("http://127.0.0.1:" + part.port() + "/actuator/health/readiness"));
		return hangs ? "unready" : part.condition().toString();
	}

	@JsonIgnore
	boolean isAllReady() {
		return this.state.equals("ready") && this.parts.stream().allMatch((part) -> part.state().equals("ready"));
	}

	String toJson() {
		return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
	}

}
