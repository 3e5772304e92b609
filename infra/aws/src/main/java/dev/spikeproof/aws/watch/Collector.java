package dev.spikeproof.aws.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The collector that takes a task's spans to X-Ray: a container beside each service,
 * which is given {@link #configuration()}.
 */
public final class Collector {

	/** What the configuration is called in the collector's environment. */
	public static final String VARIABLE = "AOT_CONFIG_CONTENT";

	/** Where the service beside it sends spans, by OTLP over HTTP. */
	public static final String ENDPOINT = "http://127.0.0.1:4318/v1/traces";

	/** What of the service's environment says so. */
	public static final String ENDPOINT_VARIABLE = "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT";

	private Collector() {
	}

	/** YAML. */
	public static String configuration() {
		try (InputStream file = Objects.requireNonNull(Collector.class.getResourceAsStream("collector.yaml"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
