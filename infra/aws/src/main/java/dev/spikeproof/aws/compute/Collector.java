package dev.spikeproof.aws.compute;

import java.util.List;
import java.util.Map;

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

	private static final String CONFIGURATION = """
			receivers:
			  otlp:
			    protocols:
			      http:
			        endpoint: 127.0.0.1:4318
			processors:
			  batch:
			    timeout: 1s
			exporters:
			  awsxray:
			    indexed_attributes: [purchase]
			extensions:
			  health_check:
			service:
			  extensions: [health_check]
			  pipelines:
			    traces:
			      receivers: [otlp]
			      processors: [batch]
			      exporters: [awsxray]
			""";

	private Collector() {
	}

	static void beside(FargateTaskDefinition task, Platform platform, LogDriver logs) {
		task.addContainer("collector", ContainerDefinitionOptions.builder()
			.image(ContainerImage.fromEcrRepository(platform.images().repository(ImagesStack.COLLECTOR), RELEASE))
			.environment(Map.of("AOT_CONFIG_CONTENT", CONFIGURATION))
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

}
