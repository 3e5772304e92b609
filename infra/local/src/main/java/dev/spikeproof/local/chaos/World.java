package dev.spikeproof.local.chaos;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.spikeproof.local.environment.Environment;
import dev.spikeproof.local.environment.EnvironmentKind;
import dev.spikeproof.local.environment.Placement;
import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.process.ProcessIdentity;
import dev.spikeproof.local.supervisor.Crew;
import dev.spikeproof.local.supervisor.PortPlan;
import dev.spikeproof.local.supervisor.Programs;
import dev.spikeproof.local.supervisor.Services;
import dev.spikeproof.local.supervisor.Services.Staff;
import dev.spikeproof.local.supervisor.State.Condition;
import dev.spikeproof.local.terminal.Screen;

/** A whole system that is there to be broken: what dies in it is started again. */
final class World implements AutoCloseable {

	/** How long a received message is invisible here; in the topology it is longer. */
	static final Duration INVISIBLE = Duration.ofSeconds(10);

	/** How long a claimed row belongs to its relay. */
	static final Duration LEASE = Duration.ofSeconds(12);

	private static final int SHIPPERS = 2;

	private static final int ENCODERS = 2;

	private final List<Part> parts = new CopyOnWriteArrayList<>();

	private final Crew crew = new Crew(Duration.ofMinutes(5), () -> {
	});

	private final RunDirectory directory;

	private final PortPlan ports;

	private final Environment environment;

	World(RunDirectory directory, PortPlan ports, Environment environment) {
		this.directory = directory;
		this.ports = ports;
		this.environment = environment;
	}

	static World prepare(Project project, RunDirectory directory, PortPlan ports, Screen screen) throws IOException {
		directory.open();
		Environment environment = Environment.prepare(EnvironmentKind.EMBEDDED, project,
				new Placement(directory, ports.localStack(), ports.database()), screen);
		new Programs(directory).take(project);
		return new World(directory, ports, environment);
	}

	/** AWS with everything deployed, and the database. */
	void startEnvironment() {
		begin(this.environment.parts());
		this.environment.deployMessaging();
	}

	void startServices() {
		Map<String, String> settings = Map.of("ENCODER_DIRECTORY",
				this.directory.path().resolve("data/encoder").toString(), "ENCODER_CONCURRENCY", "2",
				"SPIKEPROOF_OUTBOX_LEASE", LEASE.toSeconds() + "s");
		begin(new Services(this.directory, this.ports).in(this.environment,
				new Staff(SHIPPERS, ENCODERS, false, settings)));
	}

	private void begin(List<Part> more) {
		this.parts.addAll(more);
		this.crew.begin(more);
	}

	Environment environment() {
		return this.environment;
	}

	PortPlan ports() {
		return this.ports;
	}

	/** The process with this name, unless it has just died. */
	Optional<ProcessHandle> process(String name) {
		return this.parts.stream()
			.filter((part) -> part.name().equals(name))
			.findFirst()
			.flatMap(Part::process)
			.flatMap(ProcessIdentity::running);
	}

	/** The names of all that do this work. */
	List<String> named(String service) {
		return this.parts.stream().map(Part::name).filter((name) -> name.startsWith(service)).toList();
	}

	boolean isAllReady() {
		return this.crew.states().stream().allMatch((state) -> state.condition() == Condition.READY);
	}

	int restarts() {
		return this.crew.states().stream().mapToInt((state) -> state.restarts()).sum();
	}

	@Override
	public void close() throws IOException {
		this.crew.stop();
		this.directory.endLeftovers();
	}

}
