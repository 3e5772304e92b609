package dev.spikeproof.aws.compute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LogDriver;

/**
 * AWS's distribution of the OpenTelemetry collector beside a program: takes its traces by
 * OTLP and sends them to X-Ray. When it dies, the program goes on and ECS starts it
 * again.
 */
final class Collector {

	/** The tag under which it is copied from public.ecr.aws/aws-observability. */
	static final String RELEASE = "v0.45.0";

	static final String ENDPOINT = "http://127.0.0.1:4318/v1/traces";

	private Collector() {
	}

	static void beside(FargateTaskDefinition task, Platform platform, LogDriver logs) {
		task.addContainer("collector", ContainerDefinitionOptions.builder()
			.image(ContainerImage.fromEcrRepository(platform.images().repository(ImagesStack.COLLECTOR), RELEASE))
			.environment(Map.of("AOT_CONFIG_CONTENT", configuration()))
			.readonlyRootFilesystem(true)
			.user("4317")
			.essential(false)
			.enableRestartPolicy(true)
			.memoryLimitMiB(128)
			.logging(logs)
			.healthCheck(HealthCheck.builder()
				.command(List.of("CMD", "/healthcheck"))
				.interval(Duration.seconds(30))
				.build())
			.build());
	}

	/** YAML. */
	static String configuration() {
		try (InputStream file = Objects.requireNonNull(Collector.class.getResourceAsStream("collector.yaml"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
