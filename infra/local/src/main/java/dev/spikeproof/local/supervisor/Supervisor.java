package dev.spikeproof.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import dev.spikeproof.local.environment.Environment;
import dev.spikeproof.local.environment.EnvironmentKind;
import dev.spikeproof.local.environment.Placement;
import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.fleet.FleetEndpoint;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.process.ProcessIdentity;
import dev.spikeproof.local.process.Termination;
import dev.spikeproof.local.supervisor.Services.Staff;
import dev.spikeproof.local.supervisor.State.Phase;
import dev.spikeproof.local.supervisor.Supervised.Repair;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;
import dev.spikeproof.scaling.file.ScalingFile;
import org.jspecify.annotations.Nullable;

/**
 * Starts the environment and the services on one port base, looks after them, and stops
 * them, services first, when it is asked to end by SIGTERM.
 */
public final class Supervisor {

	private static final Repair NOTHING_TO_REPAIR = () -> {
	};

	private final RunDirectory directory;

	private final StateFile file;

	private final PortPlan ports;

	private final EnvironmentKind kind;

	private final double readRate;

	private final Optional<Path> zipkin;

	private final Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);

	private final Crew crew = new Crew(Duration.ofMinutes(2), this::tell);

	private volatile Phase phase = Phase.STARTING;

	private volatile @Nullable String problem;

	private volatile int resources;

	/**
	 * @param readRate how fast encoders read, in seconds of video per second; 0: as fast
	 * as they can
	 * @param zipkin the jar, if traces are wanted
	 */
	Supervisor(RunDirectory directory, PortPlan ports, EnvironmentKind kind, double readRate, Optional<Path> zipkin) {
		this.directory = directory;
		this.file = new StateFile(directory);
		this.ports = ports;
		this.kind = kind;
		this.readRate = readRate;
		this.zipkin = zipkin;
	}

	/**
	 * Takes the run directory, the port base, the encoders' read rate and, if traces are
	 * wanted, Zipkin's jar.
	 */
	public static void main(String[] arguments) throws Exception {
		RunDirectory directory = new RunDirectory(Path.of(arguments[0]));
		Supervisor supervisor = new Supervisor(directory, new PortPlan(Integer.parseInt(arguments[1])),
				EnvironmentKind.find(), Double.parseDouble(arguments[2]),
				Stream.of(arguments).skip(3).map(Path::of).findFirst());
		try (FileChannel channel = FileChannel.open(directory.path().resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); var lock = channel.tryLock()) {
			if (lock == null) {
				throw new CannotRun("Another supervisor runs in " + directory.path() + ".");
			}
			supervisor.run(Project.find());
		}
	}

	private void run(Project project) throws Exception {
		this.directory.open();
		Termination.handleBy(() -> {
			stop();
			System.exit(0);
		});
		tell();
		try {
			Environment environment = Environment.prepare(this.kind, project,
					new Placement(this.directory, this.ports.localStack(), this.ports.database()), Screen.standard());
			this.crew.begin(firstParts(environment),
					(part) -> part.name().equals(Environment.AWS) ? environment::deployMessaging : NOTHING_TO_REPAIR);
			this.resources = environment.deployMessaging();
			String token = UUID.randomUUID().toString();
			Staff staff = staff(ScalingFile.read(project.scalingPolicy()), token);
			Services services = new Services(this.directory, this.ports);
			new FleetEndpoint(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.ports.fleet()), token,
					new ProcessFleet(this.crew, (number) -> services.encoder(environment, number, staff)));
			this.crew.begin(services.in(environment, staff));
			enter(Phase.READY);
		}
		catch (RuntimeException | Error ex) {
			fail(ex);
		}
		new CountDownLatch(1).await();
	}

	private List<Part> firstParts(Environment environment) {
		return Stream
			.concat(environment.parts().stream(),
					this.zipkin.stream().map((jar) -> Zipkin.at(this.ports.zipkin(), jar, this.directory)))
			.toList();
	}

	private Staff staff(ScalingFile scaling, String token) {
		Map<String, String> settings = new HashMap<>(
				this.zipkin.isPresent() ? Zipkin.settings(this.ports.zipkinPage()) : Map.of());
		settings.put("ENCODER_CONCURRENCY", Integer.toString(scaling.concurrency()));
		settings.put("ENCODER_READRATE", Double.toString(this.readRate));
		return new Staff(1, 1, true, settings, Map.of("CONTROLROOM_SCALING_FLEET_URL",
				"http://127.0.0.1:" + this.ports.fleet(), "CONTROLROOM_SCALING_FLEET_TOKEN", token));
	}

	private void fail(Throwable problem) {
		if (this.phase == Phase.STARTING) {
			this.problem = (problem instanceof CannotRun) ? problem.getMessage() : problem.toString();
			enter(Phase.FAILED);
			problem.printStackTrace();
			stop();
			System.exit(1);
		}
	}

	private synchronized void stop() {
		boolean failed = this.phase == Phase.FAILED;
		if (!failed) {
			enter(Phase.STOPPING);
		}
		this.crew.stop();
		try {
			this.directory.endLeftovers();
			if (!failed) {
				this.file.delete();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void enter(Phase next) {
		this.phase = next;
		tell();
	}

	/**
	 * The file follows every change; a full disk must not keep anything from being
	 * stopped.
	 */
	private void tell() {
		synchronized (this.file) {
			try {
				this.file.write(new State(this.ports.base(), this.kind.toString(), this.readRate, this.phase,
						this.problem, ProcessIdentity.ofThisProcess(), this.since, this.resources, this.crew.states()));
			}
			catch (IOException ex) {
				System.err.println("The state can't be written: " + ex);
			}
		}
	}

}
