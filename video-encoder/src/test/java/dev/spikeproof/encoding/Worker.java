package dev.spikeproof.encoding;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.spikeproof.encoding.video.Slots;
import dev.spikeproof.local.environment.Aws;
import dev.spikeproof.testing.TestEnvironment;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A whole worker that listens to the queue and to a port of its own. */
public final class Worker implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private Worker(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts one; later properties win.
	 * @param properties {@code name=value} each
	 */
	public static Worker start(Path directory, String... properties) {
		Aws aws = TestEnvironment.get().aws();
		Map<String, String> arguments = new LinkedHashMap<>(Map.of("server.port", "0", "encoder.ffmpeg", Clips.FFMPEG,
				"encoder.directory", directory.toString(), "encoder.min-free-disk", "1MB", "encoder.limits.duration",
				"10s", "spring.cloud.aws.endpoint", aws.endpoint().toString(), "spring.cloud.aws.region.static",
				aws.region(), "spring.cloud.aws.credentials.access-key", aws.accessKey(),
				"spring.cloud.aws.credentials.secret-key", aws.secretKey(),
				// The listener would wait for the end of its long poll.
				"spring.lifecycle.timeout-per-shutdown-phase", "1s"));
		for (String property : properties) {
			int equals = property.indexOf('=');
			arguments.put(property.substring(0, equals), property.substring(equals + 1));
		}
		return new Worker(new SpringApplication(VideoEncoder.class).run(arguments.entrySet()
			.stream()
			.map((argument) -> "--" + argument.getKey() + "=" + argument.getValue())
			.toArray(String[]::new)));
	}

	/** A client that doesn't retry by itself. */
	public RestTestClient http() {
		return RestTestClient.bindToServer(new JdkClientHttpRequestFactory()).baseUrl(address()).build();
	}

	public String address() {
		return "http://127.0.0.1:" + this.context.getEnvironment().getRequiredProperty("local.server.port");
	}

	public ApplicationContext context() {
		return this.context;
	}

	public int jobs() {
		return this.context.getBean(Slots.class).taken();
	}

	/** How many jobs have ended so. */
	public long ended(String outcome) {
		return this.context.getBean(MeterRegistry.class)
			.find("spikeproof.encodings")
			.tag("outcome", outcome)
			.timers()
			.stream()
			.mapToLong((timer) -> timer.count())
			.sum();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
