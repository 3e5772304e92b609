package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Map;

import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * With which CloudFormation makes what the stacks say, of any service of AWS. It makes
 * roles only within the boundary, and touches neither that nor those who deploy, so that
 * nobody gets further by a deployment than he is.
 */
final class MakingRole extends Construct {

	private static final String NAME = "cloudformation";

	private final Arns arns;

	private final Role role;

	MakingRole(Construct scope, Arns arns, Boundary boundary) {
		super(scope, "Making");
		this.arns = arns;
		this.role = Role.Builder.create(this, "Role")
			.roleName(arns.staged(NAME))
			.assumedBy(new ServicePrincipal("cloudformation.amazonaws.com"))
			.managedPolicies(List.of(ManagedPolicy.fromAwsManagedPolicyName("PowerUserAccess")))
			.inlinePolicies(Map.of("roles",
					PolicyDocument.Builder.create()
						.statements(List.of(withinBoundary(boundary), care(), profiles(), onlyAdministrators(boundary)))
						.build()))
			.build();
	}

	String arn() {
		return this.role.getRoleArn();
	}

	private PolicyStatement withinBoundary(Boundary boundary) {
		return roles("iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy", "iam:AttachRolePolicy",
				"iam:DeleteRolePolicy", "iam:DetachRolePolicy")
			.conditions(Map.of("StringEquals", Map.of("iam:PermissionsBoundary", boundary.arn())))
			.build();
	}

	private PolicyStatement care() {
		return roles("iam:GetRole", "iam:GetRolePolicy", "iam:ListRolePolicies", "iam:ListAttachedRolePolicies",
				"iam:ListInstanceProfilesForRole", "iam:UpdateRole", "iam:UpdateRoleDescription",
				"iam:UpdateAssumeRolePolicy", "iam:TagRole", "iam:UntagRole", "iam:DeleteRole", "iam:PassRole")
			.build();
	}

	/** A machine has its role by one. */
	private PolicyStatement profiles() {
		return PolicyStatement.Builder.create()
			.actions(List.of("iam:CreateInstanceProfile", "iam:GetInstanceProfile", "iam:AddRoleToInstanceProfile",
					"iam:RemoveRoleFromInstanceProfile", "iam:DeleteInstanceProfile"))
			.resources(List.of(this.arns.instanceProfiles()))
			.build();
	}

	private PolicyStatement onlyAdministrators(Boundary boundary) {
		return PolicyStatement.Builder.create()
			.effect(Effect.DENY)
			.actions(List.of("iam:*"))
			.resources(List.of(boundary.arn(), this.arns.role(NAME), this.arns.role("deploy"), this.arns.role("github"),
					this.arns.role(GatewayLogs.NAME)))
			.build();
	}

	private PolicyStatement.Builder roles(String... actions) {
		return PolicyStatement.Builder.create().actions(List.of(actions)).resources(List.of(this.arns.role("*")));
	}

}
