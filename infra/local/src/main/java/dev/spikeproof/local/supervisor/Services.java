package dev.spikeproof.local.supervisor;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.spikeproof.local.environment.Database;
import dev.spikeproof.local.environment.Environment;
import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.process.ChildProcess;
import dev.spikeproof.local.process.ChildProcess.Launch;
import dev.spikeproof.local.process.HttpAnswer;
import dev.spikeproof.local.process.Part;

/**
 * The services and the control room, each told by environment variables where everything
 * is.
 */
public final class Services {

	private static final String HERE = "http://127.0.0.1:";

	private final RunDirectory directory;

	private final Programs programs;

	private final PortPlan ports;

	public Services(RunDirectory directory, PortPlan ports) {
		this.directory = directory;
		this.programs = new Programs(directory);
		this.ports = ports;
	}

	/**
	 * How many of those that can be many, and what all are told besides.
	 *
	 * @param controlRoom whether operators have one
	 * @param settings environment variables
	 * @param fleet how the control room reaches the fleet, likewise; it alone is told
	 */
	public record Staff(int shippers, int encoders, boolean controlRoom, Map<String, String> settings,
			Map<String, String> fleet) {

		public Staff(int shippers, int encoders, boolean controlRoom, Map<String, String> settings) {
			this(shippers, encoders, controlRoom, settings, Map.of());
		}

	}

	/** The second of a kind is called {@code video-encoder-2}, and so on. */
	public List<Part> in(Environment environment, Staff staff) {
		List<Part> parts = new ArrayList<>();
		for (int i = 1; i <= staff.shippers(); i++) {
			parts.add(shipping(environment, i, settings(environment, staff)));
		}
		for (int i = 1; i <= staff.encoders(); i++) {
			parts.add(encoder(environment, i, staff));
		}
		if (staff.controlRoom()) {
			parts.add(controlRoom(environment, staff));
		}
		parts.add(purchasing(environment, settings(environment, staff)));
		return parts;
	}

	private static Map<String, String> settings(Environment environment, Staff staff) {
		Map<String, String> settings = new HashMap<>(environment.aws().variables());
		settings.putAll(staff.settings());
		return settings;
	}

	private Part shipping(Environment environment, int number, Map<String, String> settings) {
		String name = name("shipping-service", number);
		settings.putAll(datasource(environment.database("shipping"), name));
		return service("shipping-service", name,
				(number == 1) ? this.ports.shippingService() : this.ports.further(8 + number), settings);
	}

	/** One encoder, whose number makes its name and its port. */
	public Part encoder(Environment environment, int number, Staff staff) {
		Map<String, String> settings = settings(environment, staff);
		String name = name("video-encoder", number);
		settings.put("ENCODER_FFMPEG", environment.ffmpeg().toString());
		if (staff.controlRoom()) {
			settings.put("ECS_AGENT_URI", HERE + this.ports.controlRoom() + "/ecs/" + name);
		}
		return service("video-encoder", name, this.ports.videoEncoder(number), settings);
	}

	private Part controlRoom(Environment environment, Staff staff) {
		Map<String, String> settings = settings(environment, staff);
		settings.putAll(staff.fleet());
		settings.put("CONTROLROOM_SCALING_DECISIONS", this.directory.log("decisions").toString());
		settings.put("CONTROLROOM_SCALING_CONTROLS", this.directory.path().resolve("data/controls.json").toString());
		settings.put("CONTROLROOM_PURCHASEURL", HERE + this.ports.purchaseService());
		settings.put("CONTROLROOM_SCALING_RECEIVERS",
				HERE + this.ports.purchaseService() + "," + HERE + this.ports.shippingService());
		return service("control-room", "control-room", this.ports.controlRoom(), settings);
	}

	private Part purchasing(Environment environment, Map<String, String> settings) {
		settings.putAll(datasource(environment.database("purchase"), "purchase-service"));
		settings.put("PURCHASING_SHIPPINGURL", HERE + this.ports.shippingService());
		settings.put("PURCHASING_ENCODERURLS",
				IntStream.rangeClosed(1, PortPlan.MOST_ENCODERS)
					.mapToObj((number) -> HERE + this.ports.videoEncoder(number))
					.collect(Collectors.joining(",")));
		return service("purchase-service", "purchase-service", this.ports.purchaseService(), settings);
	}

	private static String name(String service, int number) {
		return (number == 1) ? service : service + "-" + number;
	}

	private Part service(String program, String name, int port, Map<String, String> variables) {
		variables.put("SERVER_PORT", Integer.toString(port));
		variables.put("SERVER_ADDRESS", "127.0.0.1");
		// A service stops when its last poll has ended.
		variables.put("SPRING_CLOUD_AWS_SQS_LISTENER_POLLTIMEOUT", "3s");
		List<String> command = new ArrayList<>(isOneOfMany(program) ? LowPriority.prefix() : List.of());
		command.addAll(this.programs.service(program));
		Launch launch = new Launch(name, port, command, variables, this.directory.log(name));
		URI readiness = URI.create(HERE + port + "/actuator/health/readiness");
		return new ChildProcess(launch, HttpAnswer.of(readiness), this.directory.ledger());
	}

	private static boolean isOneOfMany(String program) {
		return program.equals("video-encoder");
	}

	/** Under its name PostgreSQL lists a service's connections. */
	private static Map<String, String> datasource(Database database, String name) {
		return Map.of("SPRING_DATASOURCE_URL", database.jdbcUrl() + "?ApplicationName=" + name,
				"SPRING_DATASOURCE_USERNAME", database.user(), "SPRING_DATASOURCE_PASSWORD", database.password());
	}

}
