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
 * With which a stage is deployed, taken on from the tools account: it pushes images,
 * hands templates to CloudFormation and sees how it goes. What is made is made by
 * CloudFormation with its own role, and with no other.
 */
final class DeployRole extends Construct {

	DeployRole(Construct scope, Arns arns, Boundary boundary, MakingRole making, Tools tools) {
		super(scope, "Deploy");
		String stage = arns.environment().stage();
		Role.Builder.create(this, "Role")
			.roleName(Tools.deployRole(stage))
			.assumedBy(new ArnPrincipal(
					Fn.sub("arn:${AWS::Partition}:iam::%s:role/%s".formatted(tools.account(), Tools.role(stage)))))
			.maxSessionDuration(Duration.hours(1))
			.inlinePolicies(Map.of("deploy", permissions(arns, boundary, making).document()))
			.build();
	}

	private static Permissions permissions(Arns arns, Boundary boundary, MakingRole making) {
		Map<String, Object> byItsRole = Map.of("StringEquals", Map.of("cloudformation:RoleArn", making.arn()));
		Map<String, Object> toCloudFormation = Map.of("StringEquals",
				Map.of("iam:PassedToService", "cloudformation.amazonaws.com"));
		return new Permissions(arns)
			.allowIf(byItsRole, List.of("cloudformation:CreateChangeSet", "cloudformation:DeleteStack"),
					Stream.of(arns.stacks()))
			.allow(List.of("cloudformation:DescribeChangeSet", "cloudformation:ExecuteChangeSet",
					"cloudformation:DeleteChangeSet", "cloudformation:DescribeStacks",
					"cloudformation:DescribeStackEvents"), Stream.of(arns.stacks()))
			.allowIf(toCloudFormation, List.of("iam:PassRole"), Stream.of(making.arn()))
			.allow(List.of("iam:GetPolicy"), Stream.of(boundary.arn()))
			.allowOnEverything("ecr:GetAuthorizationToken")
			.allow(List.of("ecr:BatchCheckLayerAvailability", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart",
					"ecr:CompleteLayerUpload", "ecr:PutImage", "ecr:BatchGetImage", "ecr:DescribeImages"),
					Stream.of(arns.images("*")))
			.allow(List.of("ecs:DescribeServices"), Stream.of(arns.services()));
	}

}
