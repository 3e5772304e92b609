package dev.spikeproof.local.command;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.spikeproof.local.environment.Environment;
import dev.spikeproof.local.environment.EnvironmentKind;
import dev.spikeproof.local.environment.Placement;
import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.install.ZipkinServer;
import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.process.Exits;
import dev.spikeproof.local.process.LogFile;
import dev.spikeproof.local.process.ProcessIdentity;
import dev.spikeproof.local.supervisor.Programs;
import dev.spikeproof.local.supervisor.Supervisor;

/**
 * Brings a system up: prepares in the foreground, then leaves it to a supervisor and
 * watches.
 */
final class Startup {

	private static final Duration GRACE = Duration.ofSeconds(40);

	private final Place place;

	private final RunDirectory directory;

	Startup(Place place) {
		this.place = place;
		this.directory = place.directory();
	}

	/**
	 * @param readRate of the encoders, in seconds of video per second; 0: as fast as they
	 * can
	 * @param traces whether they are collected and shown
	 */
	void start(EnvironmentKind kind, double readRate, boolean traces) throws IOException {
		new Obstacles(this.place).check(kind, traces);
		this.directory.endLeftovers();
		this.place.stateFile().delete();
		prepare(kind);
		Optional<Path> zipkin = traces ? Optional.of(new ZipkinServer(this.place.project()).jar(this.place.screen()))
				: Optional.empty();
		Process supervisor = launch(kind, readRate, zipkin);
		AtomicBoolean settled = new AtomicBoolean();
		Thread takeDown = new Thread(() -> takeDownUnless(settled, supervisor));
		Runtime.getRuntime().addShutdownHook(takeDown);
		try {
			follow(ProcessIdentity.of(supervisor.toHandle()));
		}
		finally {
			// A supervisor whose start failed ends by itself, with everything it started.
			settled.set(true);
		}
	}

	void follow(ProcessIdentity supervisor) {
		new Watch(this.place, supervisor).untilReady();
	}

	/** Downloads show here, and can be interrupted, while nothing runs yet. */
	private void prepare(EnvironmentKind kind) throws IOException {
		Placement placement = new Placement(this.directory, this.place.ports().localStack(),
				this.place.ports().database());
		Environment.prepare(kind, this.place.project(), placement, this.place.screen()).ffmpeg();
		new Programs(this.directory).take(this.place.project());
	}

	private Process launch(EnvironmentKind kind, double readRate, Optional<Path> zipkin) throws IOException {
		LogFile log = new LogFile(this.directory.log("supervisor"));
		log.rotate();
		Path home = this.place.project().root();
		List<String> command = new ArrayList<>(inASessionOfItsOwn());
		command.addAll(new Programs(this.directory).local(Supervisor.class,
				List.of("-Dspikeproof.home=" + home, "-Dspikeproof.environment=" + kind)));
		command.add(this.directory.path().toString());
		command.add(Integer.toString(this.place.ports().base()));
		command.add(Double.toString(readRate));
		zipkin.map(Path::toString).ifPresent(command::add);
		return new ProcessBuilder(command).directory(home.toFile())
			.redirectErrorStream(true)
			.redirectInput(Redirect.from(new File("/dev/null")))
			.redirectOutput(Redirect.appendTo(log.path().toFile()))
			.start();
	}

	/**
	 * So that neither the terminal's end nor a Ctrl-C there reaches it; macOS has no
	 * setsid.
	 */
	private static List<String> inASessionOfItsOwn() {
		if (Command.find("setsid").isPresent()) {
			return List.of("setsid");
		}
		return Command.find("perl").isPresent()
				? List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!", "--") : List.of("nohup");
	}

	private void takeDownUnless(AtomicBoolean settled, Process supervisor) {
		if (settled.get() || !supervisor.isAlive()) {
			return;
		}
		System.out.println("\nInterrupted: stopping what was started.");
		supervisor.destroy();
		Exits.await(List.of(supervisor.toHandle()), GRACE);
		try {
			this.directory.endLeftovers();
			this.place.stateFile().delete();
		}
		catch (IOException ex) {
			System.err.println("Something may be left: " + this.place.demo("down") + " cleans up.");
		}
	}

}
