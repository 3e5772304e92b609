package dev.spikeproof.aws.watch;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/**
 * What an account has once, whichever stages are in it: who did what, and what AWS itself
 * has to say. It tells the alerts topic of the stage that it is deployed with.
 */
public final class AccountStack extends Stack {

	public AccountStack(Construct scope, Environment environment) {
		super(scope, environment.name("account"),
				Placed.in(environment, "The trail of an account, and AWS Health for its operators."));
		new Trail(this, environment);
		new HealthEvents(this, environment, new Alerts(this, environment).topic());
	}

}
