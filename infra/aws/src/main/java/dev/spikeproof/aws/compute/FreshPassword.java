package dev.spikeproof.aws.compute;

import java.util.List;
import java.util.Map;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.LogGroups;
import dev.spikeproof.aws.state.ServiceDatabase;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SfnStateMachine;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineType;
import software.amazon.awscdk.services.stepfunctions.tasks.CallAwsService;
import software.constructs.Construct;

/**
 * Replaces a service's tasks, one after the other, once its database's password has
 * changed: they were given the old one when they started, and their connections last for
 * half an hour more. CloudTrail tells of the change.
 */
final class FreshPassword extends Construct {

	FreshPassword(Construct scope, String id, Environment environment, FargateService service,
			ServiceDatabase database) {
		super(scope, id);
		String name = environment.name("fresh-" + database.name() + "-password");
		CallAwsService restart = CallAwsService.Builder.create(this, "Restart")
			.service("ecs")
			.action("updateService")
			.parameters(Map.of("Cluster", service.getCluster().getClusterName(), "Service", service.getServiceName(),
					"ForceNewDeployment", true))
			.iamResources(List.of(service.getServiceArn()))
			.build();
		StateMachine machine = StateMachine.Builder.create(this, "Machine")
			.stateMachineName(name)
			.stateMachineType(StateMachineType.EXPRESS)
			.definitionBody(DefinitionBody.fromChainable(restart))
			.tracingEnabled(true)
			.logs(LogOptions.builder()
				.destination(LogGroups.of(this, environment, "/" + environment.stage() + "/" + name))
				.level(LogLevel.ALL)
				.build())
			.build();
		Rule.Builder.create(this, "Changed")
			.ruleName(name)
			.description("The password of the database " + database.name() + " has changed.")
			.eventPattern(EventPattern.builder()
				.source(List.of("aws.secretsmanager"))
				.detailType(List.of("AWS Service Event via CloudTrail"))
				.detail(Map.of("eventName", List.of("RotationSucceeded"), "additionalEventData",
						Map.of("SecretId", List.of(database.secret().getSecretArn()))))
				.build())
			.targets(List.of(new SfnStateMachine(machine)))
			.build();
	}

}
