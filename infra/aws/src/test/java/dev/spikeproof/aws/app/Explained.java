package dev.spikeproof.aws.app;

import java.util.List;

/**
 * Why it is so although a rule of cdk-nag objects.
 *
 * @param stage empty for both
 * @param rule without {@code AwsSolutions-}
 * @param where a pattern of the path after the stage
 */
record Explained(String stage, String rule, String where, String because) {

	private static final String DEV = "dev";

	static final List<Explained> ALL = List.of(
			both("S1", "messaging/Videos/Bucket/Resource",
					"Nobody reads it directly: who got a presigned URL is in the logs of purchase-service."),
			both("S1", "entrance/Visits/Resource",
					"It holds access logs itself, and logs of who wrote logs would have no end."),
			both("EC23", "network/Doors/Operators/Resource", "Operators come from everywhere, and sign in."),
			dev("EC23", "network/Network/NatSecurityGroup/Resource",
					"It lets in the network's own addresses only, which cdk-nag can't see before they are given."),
			dev("EC28", "network/Network/publicSubnet\\d/NatInstance/Resource",
					"Five minutes' grain is enough for a machine that only passes packets on."),
			dev("EC29", "network/Network/publicSubnet\\d/NatInstance/Resource",
					"It keeps nothing: whoever deletes it gets a new one by deploying."),
			dev("RDS3", "state/.*/Instance/Resource", "A second machine would double what dev costs."),
			dev("RDS10", "state/.*/Instance/Resource", "Whoever removes dev wants its databases removed with it."),
			both("RDS11", "state/.*/Instance/Resource",
					"Another port hides nothing from who is in the network, and security groups let in one service."),
			both("ECS2", "compute/.*/Task/Resource",
					"What is in the environment is no secret; user names and passwords come from Secrets Manager."),
			both("IAM5", "compute/.*/Task/ExecutionRole/DefaultPolicy/Resource",
					"A token of ECR is for the registry as a whole, so GetAuthorizationToken takes no resource."),
			both("IAM5", "compute/(Purchase|Shipping)Password/Machine/Role/DefaultPolicy/Resource",
					"Deliveries of logs and traces are no resources that one could name."),
			both("COG2", "identity/People/Resource",
					"Shoppers choose whether they want a second factor; Cognito can't ask only operators for one."),
			dev("COG3", "identity/People/Resource", "It is priced for each user, and dev has no shoppers to protect."),
			both("SMG4", "identity/.*-credentials/Secret/Resource",
					"Cognito makes it, and a new one is a new client: nothing can rotate it in its place."),
			both("APIG2", "edge/Gateway/Resource",
					"The service checks requests and names the field that is wrong, which the gateway can't."),
			both("APIG4", "edge/Gateway/Default/products/GET/Resource",
					"Whoever looks at the catalogue needs no name."),
			both("COG4", "edge/Gateway/Default/products/GET/Resource", "Whoever looks at the catalogue needs no name."),
			both("APIG6", "edge/Gateway/DeploymentStage.*/Resource",
					"The access log has what became of each request, and execution logs may hold what callers sent."),
			both("IAM4", "edge/Gateway/CloudWatchRole/Resource",
					"The policy of AWS is what API Gateway asks for before it writes any log."));

	private static Explained both(String rule, String where, String because) {
		return new Explained("", rule, where, because);
	}

	private static Explained dev(String rule, String where, String because) {
		return new Explained(DEV, rule, where, because);
	}

	boolean isOf(String stage) {
		return this.stage.isEmpty() || this.stage.equals(stage);
	}

	boolean explains(String stage, String rule, String where) {
		return isOf(stage) && rule.equals("AwsSolutions-" + this.rule) && where.matches(stage + "-" + this.where);
	}

}
