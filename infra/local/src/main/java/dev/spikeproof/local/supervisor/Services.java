package dev.spikeproof.local.supervisor;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
final class Services {

	private static final String HERE = "http://127.0.0.1:";

	private final RunDirectory directory;

	private final Programs programs;

	private final PortPlan ports;

	Services(RunDirectory directory, PortPlan ports) {
		this.directory = directory;
		this.programs = new Programs(directory);
		this.ports = ports;
	}

	List<Part> in(Environment environment) {
		Map<String, String> aws = environment.aws().variables();
		Map<String, String> purchasing = new HashMap<>(aws);
		purchasing.putAll(datasource(environment.database("purchase")));
		purchasing.put("PURCHASING_SHIPPINGURL", HERE + this.ports.shippingService());
		purchasing.put("PURCHASING_ENCODERURL", HERE + this.ports.videoEncoder());
		Map<String, String> shipping = new HashMap<>(aws);
		shipping.putAll(datasource(environment.database("shipping")));
		Map<String, String> encoding = new HashMap<>(aws);
		encoding.put("ENCODER_FFMPEG", environment.ffmpeg().toString());
		return List.of(service("shipping-service", this.ports.shippingService(), shipping),
				service("video-encoder", this.ports.videoEncoder(), encoding),
				service("control-room", this.ports.controlRoom(), new HashMap<>(aws)),
				service("purchase-service", this.ports.purchaseService(), purchasing));
	}

	private Part service(String name, int port, Map<String, String> variables) {
		variables.put("SERVER_PORT", Integer.toString(port));
		variables.put("SERVER_ADDRESS", "127.0.0.1");
		// A service stops when its last poll has ended.
		variables.put("SPRING_CLOUD_AWS_SQS_LISTENER_POLLTIMEOUT", "3s");
		Launch launch = new Launch(name, port, this.programs.service(name), variables, this.directory.log(name));
		URI readiness = URI.create(HERE + port + "/actuator/health/readiness");
		return new ChildProcess(launch, HttpAnswer.of(readiness), this.directory.ledger());
	}

	private static Map<String, String> datasource(Database database) {
		return Map.of("SPRING_DATASOURCE_URL", database.jdbcUrl(), "SPRING_DATASOURCE_USERNAME", database.user(),
				"SPRING_DATASOURCE_PASSWORD", database.password());
	}

}
