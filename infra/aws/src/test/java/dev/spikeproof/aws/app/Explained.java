package dev.spikeproof.aws.app;

import java.util.List;

import dev.spikeproof.aws.Environment;

/**
 * Why it is so although a rule of cdk-nag objects.
 *
 * @param stage empty for both, or an assembly that is no stage
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
			both("S1", "audit/Trail/Bucket/Resource",
					"Only CloudTrail writes to it, and CloudTrail's own digests show whether a file was changed or removed."),
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
			both("SF1", "compute/(Purchase|Shipping)Password/Machine/Resource",
					"A standard machine keeps what became of each run for 90 days by itself, and so needs no right to logs."),
			both("SF2", "compute/(Purchase|Shipping)Password/Machine/Resource",
					"One call once a month has nothing to trace."),
			both("IAM5", "roles/.*/(Task|Execution)/Resource",
					"A star alone is where AWS knows no resource, as WildcardsTest sees; others stand for what has no name before."),
			accounts("IAM4", "(dev|prod|standby)-account/Making/Role/Resource",
					"CloudFormation makes resources of many services; a deny and the boundary say what it may not."),
			accounts("IAM5", "(dev|prod|standby)-account/.*/Resource",
					"A star alone is where AWS knows no resource, as WildcardsTest sees; others stand for the stage's own names."),
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
			accounts("IAM4", "(dev|prod|standby)-account/GatewayLogs/Role/Resource",
					"The policy of AWS is what API Gateway asks for before it writes any log."),
			small("S1", "messaging/Videos/Bucket/Resource",
					"Nobody reads it directly: who got a presigned URL is in the logs of purchase-service."),
			small("VPC7", "server/Network/Resource",
					"Nobody gets in, so flows would only say what the machine itself asks for."),
			small("EC28", "server/Server/Resource", "Five minutes' grain is enough for what one person looks after."),
			small("EC29", "server/Server/Resource",
					"Its databases are the only thing of worth, and a snapshot of the disk keeps them."),
			small("IAM5", "server/Role/Role/Resource",
					"A star alone is where AWS knows no resource, as WildcardsTest sees; others stand for names of objects."));

	private static Explained both(String rule, String where, String because) {
		return new Explained("", rule, where, because);
	}

	private static Explained dev(String rule, String where, String because) {
		return new Explained(DEV, rule, where, because);
	}

	private static Explained accounts(String rule, String where, String because) {
		return new Explained(Assemblies.ACCOUNTS, rule, where, because);
	}

	private static Explained small(String rule, String where, String because) {
		return new Explained(Assemblies.SMALL, rule, where, because);
	}

	boolean isOf(String assembly) {
		return this.stage.equals(assembly) || (this.stage.isEmpty() && Environment.STAGES.contains(assembly));
	}

	boolean explains(String assembly, String rule, String where) {
		String prefix = assembly.equals(Assemblies.ACCOUNTS) ? "" : assembly + "-";
		return isOf(assembly) && rule.equals("AwsSolutions-" + this.rule) && where.matches(prefix + this.where);
	}

}
