package dev.spikeproof.aws.watch;

import java.util.List;
import java.util.Map;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.services.events.EventField;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.targets.SnsTopic;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * Tells operators what AWS says of itself: that a service of the region has trouble, or
 * that something of theirs will be changed.
 */
final class HealthEvents extends Construct {

	HealthEvents(Construct scope, Environment environment, ITopic alerts) {
		super(scope, "Health");
		// By a role: EventBridge can't be held to its rule by a topic's policy, as SNS
		// sees
		// no condition of it.
		Role role = Role.Builder.create(this, "Role")
			.description("Lets AWS Health's events reach operators.")
			.assumedBy(new ServicePrincipal("events.amazonaws.com")
				.withConditions(Map.of("StringEquals", Map.of("aws:SourceAccount", environment.account()))))
			.build();
		alerts.grantPublish(role);
		Rule.Builder.create(this, "Rule")
			.ruleName(environment.name("health"))
			.description("What AWS says of its own health.")
			.eventPattern(EventPattern.builder()
				.source(List.of("aws.health"))
				.detailType(List.of("AWS Health Event"))
				.detail(Map.of("eventTypeCategory", List.of("issue", "scheduledChange")))
				.build())
			.targets(List.of(SnsTopic.Builder.create(alerts)
				.authorizeUsingRole(true)
				.role(role)
				.message(RuleTargetInput.fromText("AWS Health, %s in %s: %s. Runbook: docs/runbooks/aws-health.md"
					.formatted(EventField.fromPath("$.detail.service"), EventField.fromPath("$.region"),
							EventField.fromPath("$.detail.eventTypeCode"))))
				.build()))
			.build();
	}

}
