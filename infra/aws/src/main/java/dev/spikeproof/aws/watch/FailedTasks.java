package dev.spikeproof.aws.watch;

import java.util.List;
import java.util.Map;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.events.CfnRule.TargetProperty;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.CfnResourcePolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * Remembers tasks that ended by themselves or couldn't be started. ECS forgets a stopped
 * task after an hour, and why it stopped with it.
 */
final class FailedTasks extends Construct {

	/**
	 * How a process ends that was asked to: a task that is scaled in, replaced, or whose
	 * Spot machine is taken away.
	 */
	private static final List<Integer> IN_ORDER = List.of(0, 143);

	private final String rule;

	private final String logGroup;

	FailedTasks(Stack scope, Environment environment) {
		super(scope, "FailedTasks");
		this.rule = environment.name("failed-tasks");
		// EventBridge writes to groups below /aws/events only.
		this.logGroup = "/aws/events/" + this.rule;
		LogGroup log = LogGroup.Builder.create(this, "Log")
			.logGroupName(this.logGroup)
			.retention(RetentionDays.ONE_MONTH)
			.removalPolicy(RemovalPolicy.DESTROY)
			.build();
		String arn = scope.formatArn(ArnComponents.builder()
			.service("logs")
			.resource("log-group")
			.resourceName(this.logGroup)
			.arnFormat(ArnFormat.COLON_RESOURCE_NAME)
			.build());
		CfnResourcePolicy writes = CfnResourcePolicy.Builder.create(this, "Writes")
			.policyName(this.rule)
			.policyDocument(scope.toJsonString(writes(arn)))
			.build();
		CfnRule rule = CfnRule.Builder.create(this, "Rule")
			.name(this.rule)
			.description("Tasks of " + environment.stage() + " that ended by themselves or didn't start.")
			.eventPattern(pattern(scope, environment))
			.targets(List.of(TargetProperty.builder().id("log").arn(arn).build()))
			.build();
		rule.getNode().addDependency(log, writes);
	}

	String rule() {
		return this.rule;
	}

	String logGroup() {
		return this.logGroup;
	}

	static Map<String, Object> pattern(Stack scope, Environment environment) {
		String cluster = scope.formatArn(
				ArnComponents.builder().service("ecs").resource("cluster").resourceName(environment.stage()).build());
		Map<String, Object> exited = Map.of("lastStatus", List.of("STOPPED"), "containers",
				Map.of("exitCode", List.of(Map.of("anything-but", IN_ORDER))));
		Map<String, Object> neverRan = Map.of("lastStatus", List.of("STOPPED"), "stopCode",
				List.of("TaskFailedToStart"));
		Map<String, Object> unhealthy = Map.of("lastStatus", List.of("STOPPED"), "stoppedReason",
				List.of(Map.of("prefix", "Task failed ")));
		Map<String, Object> notPlaced = Map.of("eventType", List.of("WARN", "ERROR"));
		return Map.of("source", List.of("aws.ecs"), "detail-type",
				List.of("ECS Task State Change", "ECS Service Action"), "detail",
				Map.of("clusterArn", List.of(cluster), "$or", List.of(exited, neverRan, unhealthy, notPlaced)));
	}

	private static PolicyDocument writes(String logGroup) {
		return PolicyDocument.Builder.create()
			.statements(List.of(PolicyStatement.Builder.create()
				.principals(List.of(new ServicePrincipal("events.amazonaws.com"),
						new ServicePrincipal("delivery.logs.amazonaws.com")))
				.actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
				.resources(List.of(logGroup + ":*"))
				.build()))
			.build();
	}

}
