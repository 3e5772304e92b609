package dev.spikeproof.aws.watch;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import dev.spikeproof.testing.TestEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * That AWS takes what operators are called by and look at, as far as LocalStack can tell:
 * it keeps alarms with maths and never evaluates them, and has neither CloudTrail nor
 * budgets.
 */
class DeployedIT {

	/** CloudFormation of LocalStack pretends to have made it. */
	private static final String NOT_IN_LOCALSTACK = "AWS::Logs::ResourcePolicy";

	private static final CloudFormationClient CLOUD_FORMATION = client(CloudFormationClient.builder());

	private static final CloudWatchClient CLOUD_WATCH = client(CloudWatchClient.builder());

	private static final String STACK = "alarms-" + UUID.randomUUID();

	private static final Synthesised ALARMS = Synthesised.alarms();

	@BeforeAll
	static void deploy() {
		CLOUD_FORMATION.createStack((create) -> create.stackName(STACK)
			.templateBody(JsonMapper.shared().writeValueAsString(ALARMS.template())));
		await("the stack").atMost(Duration.ofMinutes(1))
			.until(() -> CLOUD_FORMATION.describeStacks((describe) -> describe.stackName(STACK))
				.stacks()
				.getFirst()
				.stackStatus() == StackStatus.CREATE_COMPLETE);
	}

	@AfterAll
	static void remove() {
		CLOUD_FORMATION.deleteStack((delete) -> delete.stackName(STACK));
	}

	@Test
	void everyResourceOfTheAlarmsIsReallyThere() {
		List<StackResource> resources = CLOUD_FORMATION.describeStackResources((describe) -> describe.stackName(STACK))
			.stackResources();
		assertThat(resources).filteredOn((resource) -> !resource.resourceType().equals(NOT_IN_LOCALSTACK))
			.hasSizeGreaterThan(10)
			.allSatisfy((resource) -> assertThat(resource.physicalResourceId()).as(resource.resourceType())
				.isNotBlank()
				.isNotEqualTo("unknown"));
	}

	@Test
	void cloudWatchHasTheAlarmsWithTheirRunbooks() {
		List<String> names = ALARMS.alarmProperties().map((alarm) -> String.valueOf(alarm.get("AlarmName"))).toList();
		List<MetricAlarm> alarms = CLOUD_WATCH.describeAlarms((request) -> request.alarmNames(names)).metricAlarms();
		assertThat(alarms).extracting(MetricAlarm::alarmName).containsExactlyInAnyOrderElementsOf(names);
		assertThat(alarms).allSatisfy((alarm) -> {
			assertThat(alarm.alarmDescription()).contains("docs/runbooks/");
			assertThat(alarm.alarmActions()).hasSize(1);
		});
	}

	/** By CloudWatch itself, as LocalStack's CloudFormation knows no dashboards. */
	@Test
	void cloudWatchTakesTheDashboard() {
		JsonNode body = NamedMetric.body(Synthesised.dashboard().only("AWS::CloudWatch::Dashboard"),
				TestEnvironment.get().region());
		String name = "dashboard-" + UUID.randomUUID();
		assertThat(CLOUD_WATCH.putDashboard((request) -> request.dashboardName(name).dashboardBody(body.toString()))
			.dashboardValidationMessages()).isEmpty();
		String kept = CLOUD_WATCH.getDashboard((request) -> request.dashboardName(name)).dashboardBody();
		assertThat(JsonMapper.shared().readTree(kept)).isEqualTo(body);
		CLOUD_WATCH.deleteDashboards((request) -> request.dashboardNames(name));
	}

	private static <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
		return TestEnvironment.get().aws().configure(builder).build();
	}

}
