package dev.spikeproof.aws.compute;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.LogGroups;
import dev.spikeproof.aws.state.ServiceDatabase;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LinuxParameters;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * How a program runs, whichever it is: on ARM, as a user without rights, and with nothing
 * to write to but {@code /tmp}.
 */
final class TaskDefinitions {

	/** As the images have it. */
	private static final String USER = "10001";

	private static final String TEMPORARY = "tmp";

	/**
	 * Longer than load balancers keep a connection, or one sends into it what is lost.
	 */
	private static final String KEPT_ALIVE = "100s";

	/**
	 * Twice as many tasks, while one release replaces another, still fit into the
	 * database.
	 */
	private static final int CONNECTIONS = 20;

	/** Likewise, with 1 GB of memory that all connections share. */
	private static final int FEW_CONNECTIONS = 8;

	private TaskDefinitions() {
	}

	static FargateTaskDefinition of(Construct scope, Platform platform, Program program) {
		Environment environment = platform.environment();
		FargateTaskDefinition task = FargateTaskDefinition.Builder.create(scope, "Task")
			.family(environment.name(program.name()))
			.cpu(program.size().cpu())
			.memoryLimitMiB(program.size().memory())
			.runtimePlatform(RuntimePlatform.builder()
				.cpuArchitecture(CpuArchitecture.ARM64)
				.operatingSystemFamily(OperatingSystemFamily.LINUX)
				.build())
			.taskRole(platform.roles().task(program.name()))
			.executionRole(platform.roles().execution(program.name()))
			.volumes(List.of(Volume.builder().name(TEMPORARY).build()))
			.build();
		LogDriver logs = LogDriver.awsLogs(AwsLogDriverProps.builder()
			.logGroup(LogGroups.of(scope, environment, "/" + environment.stage() + "/" + program.name()))
			.streamPrefix("task")
			.build());
		program(scope, task, platform, program, logs)
			.addMountPoints(MountPoint.builder().containerPath("/tmp").sourceVolume(TEMPORARY).readOnly(false).build());
		if (program.traced()) {
			Collector.beside(task, platform, logs);
		}
		return task;
	}

	private static ContainerDefinition program(Construct scope, FargateTaskDefinition task, Platform platform,
			Program program, LogDriver logs) {
		LinuxParameters linux = LinuxParameters.Builder.create(scope, "Linux").initProcessEnabled(true).build();
		linux.dropCapabilities(Capability.ALL);
		return task.addContainer(program.name(), ContainerDefinitionOptions.builder()
			.image(ContainerImage.fromEcrRepository(platform.images().repository(program.name()), platform.release()))
			.essential(true)
			.portMappings(List.of(PortMapping.builder().containerPort(program.port()).build()))
			.environment(settings(platform, program))
			.secrets(secrets(program))
			.readonlyRootFilesystem(true)
			.user(USER)
			.linuxParameters(linux)
			.stopTimeout(Duration.seconds(program.stopsIn()))
			.logging(logs)
			.healthCheck(HealthCheck.builder()
				.command(List.of("CMD", "curl", "-fs",
						"http://127.0.0.1:" + program.port() + "/actuator/health/liveness"))
				.interval(Duration.seconds(10))
				.timeout(Duration.seconds(5))
				.retries(3)
				.startPeriod(Duration.seconds(120))
				.build())
			.build());
	}

	private static Map<String, String> settings(Platform platform, Program program) {
		Environment environment = platform.environment();
		Map<String, String> settings = new TreeMap<>(Map.of("SERVER_PORT", String.valueOf(program.port()),
				"SPIKEPROOF_STAGE", environment.stage(), "SPIKEPROOF_VIDEOSBUCKET", environment.videosBucket(),
				"AWS_REGION", environment.region(), "LOGGING_STRUCTURED_FORMAT_CONSOLE", "logstash",
				"SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", platform.identity().issuer()));
		settings.put("SERVER_TOMCAT_KEEPALIVETIMEOUT", KEPT_ALIVE);
		if (program.traced()) {
			settings.put("MANAGEMENT_CLOUDWATCH_METRICS_EXPORT_NAMESPACE", "Spikeproof");
			settings.put("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", Collector.ENDPOINT);
		}
		ServiceDatabase database = program.database();
		if (database != null) {
			settings.put("SPRING_DATASOURCE_URL", database.url());
			settings.put("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE",
					String.valueOf(environment.production() ? CONNECTIONS : FEW_CONNECTIONS));
		}
		if (program.credentials() != null) {
			settings.put("SPIKEPROOF_WEB_CLIENT_TOKENURI", platform.identity().tokenUri());
		}
		settings.putAll(program.settings());
		return settings;
	}

	private static Map<String, Secret> secrets(Program program) {
		Map<String, Secret> secrets = new TreeMap<>();
		ServiceDatabase database = program.database();
		if (database != null) {
			secrets.put("SPRING_DATASOURCE_USERNAME", Secret.fromSecretsManager(database.secret(), "username"));
			secrets.put("SPRING_DATASOURCE_PASSWORD", Secret.fromSecretsManager(database.secret(), "password"));
		}
		ISecret credentials = program.credentials();
		if (credentials != null) {
			secrets.put("SPIKEPROOF_WEB_CLIENT_ID", Secret.fromSecretsManager(credentials, "id"));
			secrets.put("SPIKEPROOF_WEB_CLIENT_SECRET", Secret.fromSecretsManager(credentials, "secret"));
		}
		return secrets;
	}

}
