package dev.spikeproof.aws.deploy;

import java.util.ArrayList;
import java.util.List;

/** What keeps production from being deleted by mistake. */
final class Protection {

	private Protection() {
	}

	/**
	 * Sees that somebody has switched it off.
	 * @throws CannotDeploy if not; with the commands that do
	 */
	static void requireOff(List<PlannedStack> stacks, Aws aws) {
		List<String> commands = new ArrayList<>();
		for (PlannedStack stack : stacks) {
			if (new StackState(aws, stack).isProtected()) {
				stack.resources().forEach((resource) -> commands.addAll(off(resource, stack.region())));
				commands.add("aws cloudformation update-termination-protection --no-enable-termination-protection "
						+ "--stack-name " + stack.name() + " --region " + stack.region());
			}
		}
		if (!commands.isEmpty()) {
			throw CannotDeploy.nothingChanged(
					"This is protected. Whoever is sure switches that off first:\n  " + String.join("\n  ", commands));
		}
	}

	private static List<String> off(Resource resource, String region) {
		boolean on = resource.properties().path("DeletionProtection").asBoolean(false);
		return switch (resource.type()) {
			case "AWS::RDS::DBInstance" -> on ? List
				.of("aws rds modify-db-instance --db-instance-identifier " + resource.text("DBInstanceIdentifier")
						+ " --no-deletion-protection --apply-immediately --region " + region)
					: List.of();
			case "AWS::RDS::DBCluster" ->
				on ? List.of("aws rds modify-db-cluster --db-cluster-identifier " + resource.text("DBClusterIdentifier")
						+ " --no-deletion-protection --apply-immediately --region " + region) : List.of();
			case "AWS::ElasticLoadBalancingV2::LoadBalancer" -> List
				.of(("aws elbv2 modify-load-balancer-attributes --attributes Key=deletion_protection.enabled,Value=false "
						+ "--region %1$s --load-balancer-arn $(aws elbv2 describe-load-balancers --names %2$s --region %1$s "
						+ "--query LoadBalancers[0].LoadBalancerArn --output text)")
					.formatted(region, resource.text("Name")));
			default -> List.of();
		};
	}

}
