package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/**
 * With which a stage is deployed, taken on from the tools account: it looks at quotas,
 * pushes images, hands templates to CloudFormation, sees how it goes and places a
 * purchase as a partner. What is made is made by CloudFormation with its own role, and
 * with no other. Deleting a stage is left to administrators.
 */
final class DeployRole extends Construct {

	private static final List<String> CHANGES = List.of("cloudformation:CreateChangeSet",
			"cloudformation:ExecuteChangeSet", "cloudformation:DeleteStack");

	private final Arns arns;

	DeployRole(Construct scope, Arns arns, Boundary boundary, MakingRole making, Tools tools) {
		super(scope, "Deploy");
		this.arns = arns;
		String stage = arns.environment().stage();
		Role.Builder.create(this, "Role")
			.roleName(Tools.deployRole(stage))
			.assumedBy(new ArnPrincipal(
					Fn.sub("arn:${AWS::Partition}:iam::%s:role/%s".formatted(tools.account(), Tools.role(stage)))))
			.maxSessionDuration(Duration.hours(1))
			.inlinePolicies(Map.of("deploy", permissions(boundary, making).document()))
			.build();
	}

	private Permissions permissions(Boundary boundary, MakingRole making) {
		Permissions permissions = new Permissions(this.arns);
		look(permissions, boundary);
		pushImages(permissions);
		changeStacks(permissions, making);
		return placeAPurchase(permissions);
	}

	private static void look(Permissions permissions, Boundary boundary) {
		permissions.allow(List.of("iam:GetPolicy"), Stream.of(boundary.arn()))
			.allowOnEverything("servicequotas:GetServiceQuota", "ec2:DescribeVpcs", "ec2:DescribeAddresses");
	}

	private void pushImages(Permissions permissions) {
		permissions.allowOnEverything("ecr:GetAuthorizationToken")
			.allow(List.of("ecr:BatchCheckLayerAvailability", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart",
					"ecr:CompleteLayerUpload", "ecr:PutImage", "ecr:BatchGetImage", "ecr:DescribeImages"),
					Stream.of(this.arns.images("*")));
	}

	/**
	 * A stack is deleted when it never came to be: nothing can be made of it any more.
	 */
	private void changeStacks(Permissions permissions, MakingRole making) {
		Map<String, Object> byItsRole = Map.of("StringEquals", Map.of("cloudformation:RoleArn", making.arn()));
		Map<String, Object> toCloudFormation = Map.of("StringEquals",
				Map.of("iam:PassedToService", "cloudformation.amazonaws.com"));
		permissions
			.allowIf(byItsRole, List.of("cloudformation:CreateChangeSet", "cloudformation:DeleteStack"),
					this.arns.stacks())
			.allow(List.of("cloudformation:ExecuteChangeSet", "cloudformation:DescribeChangeSet",
					"cloudformation:DescribeStacks", "cloudformation:DescribeStackEvents",
					"cloudformation:GetTemplateSummary"), this.arns.stacks())
			.allowIf(toCloudFormation, List.of("iam:PassRole"), Stream.of(making.arn()))
			.deny(CHANGES, this.arns.accountStack());
		if (this.arns.environment().production()) {
			permissions.allow(List.of("cloudformation:UpdateTerminationProtection"), this.arns.stacks());
		}
	}

	/** With the secret of the partner that deployments are, and his key. */
	private Permissions placeAPurchase(Permissions permissions) {
		return permissions.allow(List.of("cognito-idp:DescribeUserPoolClient"), Stream.of(this.arns.userPools()))
			.allow(List.of("apigateway:GET"), Stream.of(this.arns.apiKeys()));
	}

}
