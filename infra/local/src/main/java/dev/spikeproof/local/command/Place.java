package dev.spikeproof.local.command;

import java.util.Optional;

import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.supervisor.PortPlan;
import dev.spikeproof.local.supervisor.State;
import dev.spikeproof.local.supervisor.StateFile;
import dev.spikeproof.local.terminal.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which of the systems that can run side by side is meant. */
final class Place {

	@Option(names = "--port-base", paramLabel = "N", scope = ScopeType.INHERIT,
			description = "All ports move with this one, so that several can run side by side (default: 8080).")
	private @Nullable Integer portBase;

	private final Screen screen = Screen.standard();

	PortPlan ports() {
		return portsOr(PortPlan.DEFAULT_BASE);
	}

	PortPlan portsOr(int base) {
		return new PortPlan((this.portBase != null) ? this.portBase : base);
	}

	Project project() {
		return Project.find();
	}

	RunDirectory directory() {
		return new RunDirectory(project().runs().resolve(Integer.toString(ports().base())));
	}

	StateFile stateFile() {
		return new StateFile(directory());
	}

	/** The state of a supervisor that runs. */
	Optional<State> running() {
		return stateFile().read().filter(State::isOfARunningSupervisor);
	}

	Screen screen() {
		return this.screen;
	}

	/** A command line to type, for this port base. */
	String demo(String command) {
		return "./demo " + command
				+ ((ports().base() != PortPlan.DEFAULT_BASE) ? " --port-base " + ports().base() : "");
	}

}
