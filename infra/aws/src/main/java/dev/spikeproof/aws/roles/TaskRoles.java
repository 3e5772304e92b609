package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.spikeproof.aws.state.StateStack;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.constructs.Construct;

/**
 * The two roles of a program's tasks: the program's own, and the one with which ECS
 * starts it.
 */
final class TaskRoles extends Construct {

	private final Arns arns;

	private final Role task;

	private final Role execution;

	TaskRoles(Construct scope, Program program, Arns arns, StateStack state) {
		super(scope, program.id());
		this.arns = arns;
		this.task = role("Task", program.id() + "-task", new TaskPermissions(arns).of(program));
		this.execution = role("Execution", program.id() + "-execution",
				starting(program, program.secrets(arns, state)));
	}

	IRole task() {
		return this.task.withoutPolicyUpdates();
	}

	IRole execution() {
		return this.execution.withoutPolicyUpdates();
	}

	/** A token of ECR is for the registry as a whole; what it may pull isn't. */
	private Permissions starting(Program program, List<String> secrets) {
		Permissions permissions = new Permissions(this.arns).allowOnEverything("ecr:GetAuthorizationToken")
			.allow(List.of("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"),
					program.images().stream().map(this.arns::images))
			.allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), Stream.of(this.arns.logs(program.id())));
		return secrets.isEmpty() ? permissions
				: permissions.allow(List.of("secretsmanager:GetSecretValue"), secrets.stream());
	}

	private Role role(String id, String name, Permissions permissions) {
		return Role.Builder.create(this, id)
			.roleName(this.arns.staged(name))
			.assumedBy(tasksOfThisAccount())
			.inlinePolicies(Map.of("permissions", permissions.document()))
			.build();
	}

	/**
	 * Not ECS on behalf of another account (Amazon ECS Developer Guide, task IAM role,
	 * which can name no cluster here).
	 */
	private ServicePrincipal tasksOfThisAccount() {
		return new ServicePrincipal("ecs-tasks.amazonaws.com",
				ServicePrincipalOpts.builder()
					.conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", this.arns.environment().account()),
							"ArnLike", Map.of("aws:SourceArn", this.arns.anyOf("ecs"))))
					.build());
	}

}
