package dev.spikeproof.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.spikeproof.local.desk.Desk;
import dev.spikeproof.local.environment.Environment;
import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.fleet.FleetEndpoint;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.process.Listener;
import dev.spikeproof.local.purchase.Shop;
import dev.spikeproof.local.spike.ControlRoom;
import dev.spikeproof.local.supervisor.Crew;
import dev.spikeproof.local.supervisor.PortPlan;
import dev.spikeproof.local.supervisor.ProcessFleet;
import dev.spikeproof.local.supervisor.Programs;
import dev.spikeproof.local.supervisor.Services;
import dev.spikeproof.local.supervisor.Services.Staff;
import dev.spikeproof.local.supervisor.State.PartState;
import dev.spikeproof.testing.TestEnvironment;
import org.jspecify.annotations.Nullable;

/** One of each service and the control room as processes, on ports that were free. */
final class RunningSystem implements AutoCloseable {

	private final Crew crew = new Crew(Duration.ofMinutes(3), () -> {
	});

	private final PortPlan ports = freePorts();

	private final Environment environment = TestEnvironment.get();

	private final RunDirectory directory;

	private @Nullable FleetEndpoint fleet;

	private RunningSystem(RunDirectory directory) {
		this.directory = directory;
	}

	/**
	 * @param settings environment variables for all services
	 */
	static RunningSystem start(Map<String, String> settings) throws IOException {
		Project project = Project.find();
		RunningSystem system = new RunningSystem(new RunDirectory(project.runs().resolve("system-tests")));
		system.directory.open();
		new Programs(system.directory).take(project);
		Map<String, String> all = new HashMap<>(settings);
		all.put("ENCODER_DIRECTORY", system.directory.path().resolve("data/encoder").toString());
		try {
			system.begin(all);
			return system;
		}
		catch (IOException | RuntimeException ex) {
			system.close();
			throw ex;
		}
	}

	private void begin(Map<String, String> settings) throws IOException {
		String token = UUID.randomUUID().toString();
		Staff staff = new Staff(1, 1, true, settings, Map.of("CONTROLROOM_SCALING_FLEET_URL",
				"http://127.0.0.1:" + this.ports.fleet(), "CONTROLROOM_SCALING_FLEET_TOKEN", token));
		Services services = new Services(this.directory, this.ports);
		this.fleet = new FleetEndpoint(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.ports.fleet()),
				token, new ProcessFleet(this.crew, (number) -> services.encoder(this.environment, number, staff)));
		this.crew.begin(services.in(this.environment, staff));
	}

	private static PortPlan freePorts() {
		return new Random().ints(20_000, 32_000)
			.mapToObj(PortPlan::new)
			.filter((plan) -> plan.all().values().stream().allMatch(Listener::isFree))
			.findFirst()
			.orElseThrow();
	}

	Shop shop() {
		return new Shop(URI.create("http://127.0.0.1:" + this.ports.purchaseService()));
	}

	Desk desk() {
		return new Desk(URI.create("http://127.0.0.1:" + this.ports.controlRoom()), "RunningSystem.start");
	}

	ControlRoom controlRoom() {
		return new ControlRoom(URI.create("http://127.0.0.1:" + this.ports.controlRoom()));
	}

	/** What the supervisor tells of one of them. */
	PartState part(String name) {
		return this.crew.states().stream().filter((part) -> part.name().equals(name)).findFirst().orElseThrow();
	}

	/** Process ids of the encoders that are there. */
	List<Long> encoders() {
		return this.crew.states()
			.stream()
			.filter((part) -> part.name().startsWith("video-encoder"))
			.map(PartState::pid)
			.toList();
	}

	Environment environment() {
		return this.environment;
	}

	/** Where each service logs. */
	Stream<Path> logs() {
		return Stream.of("purchase-service", "shipping-service", "video-encoder").map(this.directory::log);
	}

	/** What encoders have logged, those that are gone as well. */
	Stream<String> encoderLog() {
		return IntStream.rangeClosed(1, PortPlan.MOST_ENCODERS)
			.mapToObj((number) -> this.directory.log((number == 1) ? "video-encoder" : "video-encoder-" + number))
			.filter(Files::exists)
			.flatMap(RunningSystem::lines);
	}

	static Stream<String> lines(Path log) {
		try {
			return Files.readAllLines(log).stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		if (this.fleet != null) {
			this.fleet.close();
		}
		this.crew.stop();
		this.directory.endLeftovers();
	}

}
