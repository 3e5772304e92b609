package dev.spikeproof.aws.compute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ComputeStackTest {

	private static final String COMPUTE = "compute";

	private static final String SERVICE = "AWS::ECS::Service";

	private static final String TASK = "AWS::ECS::TaskDefinition";

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void hasThreeServicesAndTheControlRoom(String stage) {
		assertThat(Synthesised.stage(stage).all(COMPUTE, SERVICE).stream().map((it) -> it.property("ServiceName")))
			.containsExactlyInAnyOrder(stage + "-purchase-service", stage + "-shipping-service",
					stage + "-video-encoder", stage + "-control-room");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void noTaskIsPublic(String stage) {
		assertThat(Synthesised.stage(stage).all(COMPUTE, SERVICE)).allSatisfy((service) -> {
			Declared where = new Declared(service.id(), Map.of("Properties",
					Objects.requireNonNull(service.property("NetworkConfiguration", "AwsvpcConfiguration"))));
			assertThat(where.property("AssignPublicIp")).isEqualTo("DISABLED");
			assertThat(String.valueOf(where.property("Subnets"))).contains("tasksSubnet").doesNotContain("public");
		});
	}

	@ParameterizedTest
	@MethodSource("stages")
	void aReleaseThatFailsIsTakenBack(String stage) {
		assertThat(Synthesised.stage(stage).all(COMPUTE, SERVICE))
			.allSatisfy((service) -> assertThat(service.property("DeploymentConfiguration", "DeploymentCircuitBreaker"))
				.isEqualTo(Map.of("Enable", true, "Rollback", true)))
			.filteredOn((service) -> !service.id().contains("controlroom"))
			.allSatisfy((service) -> assertThat(
					String.valueOf(service.property("DeploymentConfiguration", "Alarms", "AlarmNames")))
				.matches("\\[" + stage + "-(purchase-service-release|(shipping|encoding)-dlq-not-empty)]"));
	}

	@ParameterizedTest
	@MethodSource("stages")
	void thereIsOneControlRoomAndNeverTwo(String stage) {
		assertThat(service(stage, "control-room").property("DesiredCount")).isEqualTo(1);
		assertThat(service(stage, "control-room").property("DeploymentConfiguration", "MaximumPercent")).isEqualTo(100);
	}

	@ParameterizedTest
	@MethodSource("stages")
	void howManyAreRunningIsForAutoscalingToSay(String stage) {
		for (String name : List.of("purchase-service", "shipping-service", "video-encoder")) {
			assertThat(service(stage, name).property("DesiredCount")).as(name).isNull();
		}
	}

	@ParameterizedTest
	@MethodSource("stages")
	void tasksRunOnArm(String stage) {
		assertThat(Synthesised.stage(stage).all(COMPUTE, TASK)).hasSize(4)
			.allSatisfy((task) -> assertThat(task.property("RuntimePlatform", "CpuArchitecture")).isEqualTo("ARM64"));
	}

	@ParameterizedTest
	@MethodSource("stages")
	void noContainerIsRootOrWritesToItsImage(String stage) {
		assertThat(containers(stage)).hasSize(7).allSatisfy((container) -> {
			assertThat(container.property("ReadonlyRootFilesystem")).isEqualTo(true);
			assertThat(String.valueOf(container.property("User"))).matches("[1-9]\\d*");
			assertThat(container.property("Privileged")).isNull();
		});
		assertThat(programs(stage)).allSatisfy((container) -> {
			assertThat(container.property("LinuxParameters", "Capabilities", "Drop")).isEqualTo(List.of("ALL"));
			assertThat(container.property("MountPoints"))
				.isEqualTo(List.of(Map.of("ContainerPath", "/tmp", "ReadOnly", false, "SourceVolume", "tmp")));
		});
	}

	@ParameterizedTest
	@MethodSource("stages")
	void anEncoderHasTwoMinutesToFinish(String stage) {
		assertThat(program(stage, "video-encoder").property("StopTimeout")).isEqualTo(120);
	}

	@ParameterizedTest
	@MethodSource("stages")
	void aProgramThatHangsIsReplaced(String stage) {
		assertThat(programs(stage))
			.allSatisfy((container) -> assertThat(String.valueOf(container.property("HealthCheck", "Command")))
				.contains(port(container) + "/actuator/health/liveness"));
	}

	@ParameterizedTest
	@MethodSource("stages")
	void passwordsAreGivenAsSecretsOnly(String stage) {
		assertThat(secrets(stage, "purchase-service")).containsExactly("SPIKEPROOF_WEB_CLIENT_ID",
				"SPIKEPROOF_WEB_CLIENT_SECRET", "SPRING_DATASOURCE_PASSWORD", "SPRING_DATASOURCE_USERNAME");
		assertThat(secrets(stage, "shipping-service")).containsExactly("SPRING_DATASOURCE_PASSWORD",
				"SPRING_DATASOURCE_USERNAME");
		assertThat(secrets(stage, "control-room")).containsExactly("SPIKEPROOF_WEB_CLIENT_ID",
				"SPIKEPROOF_WEB_CLIENT_SECRET");
		assertThat(programs(stage)).allSatisfy((container) -> assertThat(settings(container).keySet())
			.noneMatch((name) -> name.matches(".*(PASSWORD|SECRET|TOKEN(?!URI)|KEY).*")));
	}

	@ParameterizedTest
	@MethodSource("stages")
	void everyProgramChecksTokensOfTheSameIssuer(String stage) {
		assertThat(programs(stage)).allSatisfy((container) -> assertThat(
				String.valueOf(settings(container).get("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI")))
			.contains("identity:ExportsOutputFnGetAttPeople", "ProviderURL"));
	}

	@ParameterizedTest
	@MethodSource("stages")
	void logsAreJsonInAGroupThatForgets(String stage) {
		assertThat(programs(stage)).allSatisfy((container) -> {
			assertThat(settings(container)).containsEntry("LOGGING_STRUCTURED_FORMAT_CONSOLE", "logstash");
			assertThat(Synthesised.stage(stage)
				.one(COMPUTE, "AWS::Logs::LogGroup", "LogGroupName", "/" + stage + "/" + container.property("Name"))
				.property("RetentionInDays")).isEqualTo(stage.equals("prod") ? 90 : 7);
		});
	}

	@ParameterizedTest
	@MethodSource("stages")
	void servicesFindEachOtherByName(String stage) {
		assertThat(settings(program(stage, "purchase-service")))
			.containsEntry("PURCHASING_SHIPPINGURL", "http://shipping-service." + stage + ".internal:8081")
			.containsEntry("PURCHASING_ENCODERURLS", "http://video-encoder." + stage + ".internal:8082");
		assertThat(Synthesised.stage(stage)
			.all(COMPUTE, "AWS::ServiceDiscovery::Service")
			.stream()
			.map((service) -> service.property("Name")))
			.contains("shipping-service", "video-encoder", "purchase-service");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void tracesGoToTheCollectorBesideTheService(String stage) {
		assertThat(containers(stage)).filteredOn((container) -> "collector".equals(container.property("Name")))
			.hasSize(3)
			.allSatisfy((collector) -> {
				assertThat(settings(collector).get("AOT_CONFIG_CONTENT")).contains("127.0.0.1:4318", "awsxray");
				assertThat(collector.property("Essential")).isEqualTo(false);
			});
		assertThat(settings(program(stage, "video-encoder")))
			.containsEntry("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", "http://127.0.0.1:4318/v1/traces");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void aServiceWhosePasswordHasChangedIsStartedAnew(String stage) {
		Synthesised compute = Synthesised.stage(stage);
		for (String database : List.of("purchase", "shipping")) {
			assertThat(String
				.valueOf(compute.one(COMPUTE, "AWS::Events::Rule", "Name", stage + "-fresh-" + database + "-password")
					.property("EventPattern")))
				.contains("RotationSucceeded", "SecretId");
			assertThat(String.valueOf(
					compute
						.one(COMPUTE, "AWS::StepFunctions::StateMachine", "StateMachineName",
								stage + "-fresh-" + database + "-password")
						.property("DefinitionString")))
				.contains("ecs:updateService", "ForceNewDeployment");
		}
	}

	@ParameterizedTest
	@MethodSource("stages")
	void encodersRunOnSpotAsFarAsTheStageSays(String stage) {
		assertThat(service(stage, "video-encoder").each("CapacityProviderStrategy")
			.stream()
			.collect(Collectors.toMap((it) -> it.property("CapacityProvider"), (it) -> it.property("Weight"))))
			.isEqualTo(stage.equals("prod") ? Map.of("FARGATE", 50, "FARGATE_SPOT", 50)
					: Map.of("FARGATE", 0, "FARGATE_SPOT", 100));
		assertThat(String.valueOf(service(stage, "purchase-service").property("CapacityProviderStrategy")))
			.doesNotContain("SPOT");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void theClusterTellsHowItIs(String stage) {
		Declared cluster = Synthesised.stage(stage).only(COMPUTE, "AWS::ECS::Cluster");
		assertThat(cluster.property("ClusterName")).isEqualTo(stage);
		assertThat(cluster.property("ClusterSettings"))
			.isEqualTo(List.of(Map.of("Name", "containerInsights", "Value", "enabled")));
	}

	private static Declared service(String stage, String name) {
		return Synthesised.stage(stage).one(COMPUTE, SERVICE, "ServiceName", stage + "-" + name);
	}

	private static List<Declared> containers(String stage) {
		return Synthesised.stage(stage)
			.all(COMPUTE, TASK)
			.stream()
			.flatMap((task) -> task.each("ContainerDefinitions").stream())
			.toList();
	}

	private static List<Declared> programs(String stage) {
		return containers(stage).stream().filter((it) -> !"collector".equals(it.property("Name"))).toList();
	}

	private static Declared program(String stage, String name) {
		return programs(stage).stream().filter((it) -> name.equals(it.property("Name"))).findFirst().orElseThrow();
	}

	private static Object port(Declared container) {
		return Objects.requireNonNull(container.property("PortMappings", 0, "ContainerPort"));
	}

	private static Map<String, String> settings(Declared container) {
		return container.each("Environment")
			.stream()
			.collect(Collectors.toMap((it) -> String.valueOf(it.property("Name")),
					(it) -> String.valueOf(it.property("Value"))));
	}

	private static List<String> secrets(String stage, String name) {
		return program(stage, name).each("Secrets")
			.stream()
			.map((secret) -> String.valueOf(secret.property("Name")))
			.toList();
	}

}
