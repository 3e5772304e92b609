package dev.spikeproof.local.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.spikeproof.local.environment.EnvironmentKind;
import dev.spikeproof.local.supervisor.State;
import dev.spikeproof.local.supervisor.State.Phase;
import dev.spikeproof.local.supervisor.Zipkin;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Start everything; returns when all is ready.")
final class Up implements Callable<Integer> {

	private static final double FASTEST = 100;

	private final Place place;

	@Option(names = "--traces", description = "Also start Zipkin, which collects and shows a trace of each purchase.")
	private boolean traces;

	@Option(names = "--read-rate", paramLabel = "N",
			description = "Seconds of video that encoders read in a second, 0 for as fast as they can (default: 1, so that jobs are long and cost little).")
	private double readRate = 1;

	Up(Place place) {
		this.place = place;
	}

	Up(Place place, double readRate) {
		this.place = place;
		this.readRate = readRate;
	}

	@Override
	public Integer call() throws Exception {
		Screen screen = this.place.screen();
		if (!(this.readRate >= 0 && this.readRate <= FASTEST)) {
			throw new CannotRun("--read-rate is 0 to 100.");
		}
		Optional<State> running = this.place.running();
		if (this.traces && running.filter(Up::lacksTraces).isPresent()) {
			throw new CannotRun("Spikeproof is already running on port base " + this.place.ports().base()
					+ ", without traces. Stop it first: " + this.place.demo("down"));
		}
		if (running.filter((state) -> state.phase() == Phase.READY).isPresent()) {
			screen.line("Spikeproof is already running on port base " + this.place.ports().base() + ". Look at it: "
					+ this.place.demo("status"));
			return 0;
		}
		long start = System.nanoTime();
		Startup startup = new Startup(this.place);
		if (running.isPresent()) {
			screen.heading("Another ./demo up is at it");
			startup.follow(running.get().supervisor());
		}
		else {
			EnvironmentKind kind = EnvironmentKind.find();
			screen.heading("Spikeproof on port base " + this.place.ports().base() + ", " + kind + " environment");
			startup.start(kind, this.readRate, this.traces);
		}
		screen.line();
		screen.line("Ready after" + Screen.seconds(Duration.ofNanos(System.nanoTime() - start)) + ".");
		if (this.traces) {
			screen.line("Traces are shown at " + this.place.ports().zipkinPage().resolve("/zipkin/"));
		}
		return 0;
	}

	private static boolean lacksTraces(State state) {
		return state.phase() == Phase.READY
				&& state.parts().stream().noneMatch((part) -> part.name().equals(Zipkin.NAME));
	}

}
