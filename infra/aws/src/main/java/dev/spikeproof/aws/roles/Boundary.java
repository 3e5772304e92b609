package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.stream.Stream;

import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.constructs.Construct;

/**
 * What no role of the stage goes beyond, whoever adds to it: data of the stage, and
 * nothing that makes or changes resources or rights.
 */
final class Boundary extends Construct {

	private static final String ANY = "*";

	private final ManagedPolicy policy;

	Boundary(Construct scope, Arns arns) {
		super(scope, "Boundary");
		Permissions permissions = new Permissions(arns).publishMetrics()
			.sendTraces()
			.publish(ANY)
			.allowOnEverything("sqs:ListQueues")
			.allowOnEverything("ecr:GetAuthorizationToken")
			.allow(List.of("sqs:GetQueueUrl", "sqs:GetQueueAttributes", "sqs:ListDeadLetterSourceQueues",
					"sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:SendMessage",
					"sqs:StartMessageMoveTask", "sqs:ListMessageMoveTasks"), Stream.of(arns.queue(ANY)))
			.onObjects("s3:GetObject", "")
			.onObjects("s3:PutObject", "")
			.learnWhatIsMissing()
			.allow(List.of("cloudwatch:DescribeAlarms"), Stream.of(arns.alarms()))
			.allow(List.of("ecs:UpdateTaskProtection"), Stream.of(arns.tasks()))
			.allow(List.of("ecs:UpdateService"), Stream.of(arns.services()))
			.allow(List.of("states:StartExecution"), Stream.of(arns.stateMachines()))
			.allow(List.of("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"), Stream.of(arns.images(ANY)))
			.allow(List.of("logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"),
					Stream.of(arns.logs(ANY)))
			.allow(List.of("secretsmanager:GetSecretValue"), Stream.of(arns.secret(ANY), arns.secretsOfDatabases()));
		this.policy = ManagedPolicy.Builder.create(this, "Policy")
			.managedPolicyName(arns.environment().boundary())
			.description("What no role of the stage goes beyond")
			.document(permissions.document())
			.build();
	}

	String arn() {
		return this.policy.getManagedPolicyArn();
	}

}
