package dev.spikeproof.aws.roles;

import java.util.List;

import software.amazon.awscdk.services.apigateway.CfnAccount;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * Lets API Gateway write logs, which is said once for an account and its region. Its
 * rights are a policy of AWS, wider than the boundary.
 */
final class GatewayLogs extends Construct {

	/** Without the stage. */
	static final String NAME = "gateway-logs";

	GatewayLogs(Construct scope, Arns arns) {
		super(scope, "GatewayLogs");
		Role role = Role.Builder.create(this, "Role")
			.roleName(arns.staged(NAME))
			.assumedBy(new ServicePrincipal("apigateway.amazonaws.com"))
			.managedPolicies(List
				.of(ManagedPolicy.fromAwsManagedPolicyName("service-role/AmazonAPIGatewayPushToCloudWatchLogs")))
			.build();
		CfnAccount.Builder.create(this, "Account").cloudWatchRoleArn(role.getRoleArn()).build();
	}

}
