package dev.spikeproof.local.supervisor;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.process.ChildProcess;
import dev.spikeproof.local.process.ChildProcess.Launch;
import dev.spikeproof.local.process.HttpAnswer;
import dev.spikeproof.local.process.Part;

/** The server that traces are sent to and shown by; it keeps the latest in memory. */
public final class Zipkin {

	public static final String NAME = "zipkin";

	/** Of some 6,000 purchases; more would need more memory. */
	private static final int MOST_SPANS = 100_000;

	private Zipkin() {
	}

	static Part at(int port, Path jar, RunDirectory directory) {
		List<String> command = Programs.foreign(jar,
				List.of("--armeria.ports[0].ip=127.0.0.1", "--armeria.ports[0].port=" + port,
						"--armeria.ports[0].protocols[0]=http", "--zipkin.storage.mem.max-spans=" + MOST_SPANS));
		Launch launch = new Launch(NAME, port, command, Map.of(), directory.log(NAME));
		return new ChildProcess(launch, HttpAnswer.of(URI.create("http://127.0.0.1:" + port + "/health")),
				directory.ledger());
	}

	/** What makes a service send its spans to an address, each of them. */
	public static Map<String, String> settings(URI address) {
		return Map.of("MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENABLED", "true", "MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENDPOINT",
				address.resolve("/api/v2/spans").toString(), "MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1.0");
	}

}
