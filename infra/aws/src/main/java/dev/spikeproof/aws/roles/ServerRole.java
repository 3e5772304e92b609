package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * The role of a machine that all programs run on: what each of them may in a task of its
 * own, and what Session Manager needs to let somebody in.
 */
public final class ServerRole extends Construct {

	private final Role role;

	public ServerRole(Construct scope, Environment environment) {
		super(scope, "Role");
		Arns arns = new Arns(environment);
		this.role = Role.Builder.create(this, "Role")
			.roleName(arns.staged("server"))
			.assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
			.inlinePolicies(new TreeMap<>(Map.of("programs", new TaskPermissions(arns).ofAllOnOneMachine().document(),
					"sessions", sessions(arns).document())))
			.build();
	}

	/** Which nobody can add to. */
	public IRole role() {
		return this.role.withoutPolicyUpdates();
	}

	/**
	 * The AWS managed policy AmazonSSMManagedInstanceCore also allows to read every
	 * parameter of the account; Session Manager needs but these (Systems Manager User
	 * Guide, verify or add instance permissions for Session Manager).
	 */
	private static Permissions sessions(Arns arns) {
		return new Permissions(arns).allow(List.of("ssm:UpdateInstanceInformation"), Stream.of(arns.machines()))
			.allowOnEverything("ssmmessages:CreateControlChannel")
			.allowOnEverything("ssmmessages:CreateDataChannel")
			.allowOnEverything("ssmmessages:OpenControlChannel")
			.allowOnEverything("ssmmessages:OpenDataChannel");
	}

}
