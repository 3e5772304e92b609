package dev.spikeproof.aws.roles;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/**
 * What an administrator sets up once in an account before anything is deployed to it. No
 * deployment can change it, nor make a role that goes beyond the boundary. Nobody needs
 * an IAM user.
 */
public final class AccountStack extends Stack {

	/** Without the stage. */
	static final String NAME = "account";

	public AccountStack(Construct scope, Environment environment, Tools tools) {
		super(scope, environment.name(NAME), StackSettings.ofAdministrators(environment.account(), environment.region(),
				"Who may deploy here, and what no role goes beyond."));
		Arns arns = new Arns(environment);
		Boundary boundary = new Boundary(this, arns);
		MakingRole making = new MakingRole(this, arns, boundary);
		new DeployRole(this, arns, boundary, making, tools);
		new GatewayLogs(this, arns);
	}

}
