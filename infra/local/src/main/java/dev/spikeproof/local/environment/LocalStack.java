package dev.spikeproof.local.environment;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import dev.spikeproof.local.install.Directories;
import dev.spikeproof.local.install.PythonTools;
import dev.spikeproof.local.process.ChildProcess;
import dev.spikeproof.local.process.ChildProcess.Launch;
import dev.spikeproof.local.process.HttpAnswer;
import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.terminal.Screen;

/** LocalStack, as strict and as quiet as it can be. */
final class LocalStack {

	static final String NAME = "localstack";

	static final String IMAGE = "localstack/localstack:4.13.0";

	static final int PORT_IN_CONTAINER = 4566;

	private LocalStack() {
	}

	static URI endpoint(int port) {
		return URI.create("http://127.0.0.1:" + port);
	}

	static Part embedded(PythonTools tools, Placement placement, Screen screen) {
		int port = placement.localStackPort();
		Path directory = placement.directory().data(NAME).toAbsolutePath();
		Map<String, String> settings = settings(port);
		// Given an IPv4 address, it listens on every interface; this is the same loopback
		// address in IPv6's notation, and it keeps to it.
		settings.put("GATEWAY_LISTEN", "[::ffff:127.0.0.1]:" + port);
		// Else it takes itself for a container and shares a directory with other
		// instances.
		settings.put("OVERRIDE_IN_DOCKER", "0");
		settings.put("FILESYSTEM_ROOT", directory.toString());
		settings.put("LOCALSTACK_VOLUME_DIR", directory.toString());
		List<String> command = List.of(tools.python(screen).toString(), "-m", "localstack.runtime.main");
		return new ChildProcess(new Launch(NAME, port, command, settings, placement.directory().log(NAME), () -> {
			Directories.delete(directory);
			Files.createDirectories(directory);
		}, ProcessHandle::destroy), ready(port), placement.directory().ledger());
	}

	static Part container(Placement placement, Screen screen) {
		Containers.pull(IMAGE, screen);
		int port = placement.localStackPort();
		return new ContainerPart(NAME, IMAGE, port, PORT_IN_CONTAINER, settings(port), placement.directory(),
				ready(port));
	}

	private static BooleanSupplier ready(int port) {
		return HttpAnswer.of(endpoint(port).resolve("/_localstack/health"));
	}

	private static Map<String, String> settings(int port) {
		Map<String, String> settings = new HashMap<>();
		settings.put("LOCALSTACK_HOST", "127.0.0.1:" + port);
		settings.put("SQS_ENDPOINT_STRATEGY", "path");
		// Else any presigned URL is accepted, also an expired or forged one.
		settings.put("S3_SKIP_SIGNATURE_VALIDATION", "0");
		settings.put("SQS_CLOUDWATCH_METRICS_REPORT_INTERVAL", "5");
		// The default provider loses stream records.
		settings.put("PROVIDER_OVERRIDE_DYNAMODB", "v2");
		settings.put("PROVIDER_OVERRIDE_DYNAMODBSTREAMS", "v2");
		settings.put("SKIP_SSL_CERT_DOWNLOAD", "1");
		settings.put("DISABLE_EVENTS", "1");
		settings.put("EAGER_SERVICE_LOADING", "0");
		// Else it wants port 53 of every interface.
		settings.put("DNS_ADDRESS", "0");
		settings.put("LS_LOG", "warn");
		return settings;
	}

}
