package dev.spikeproof.aws.watch;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/**
 * What an account has once, whichever stages are in it: who did what, and what AWS itself
 * has to say. It tells the alerts topic of the stage that it is deployed with.
 */
public final class AuditStack extends Stack {

	public AuditStack(Construct scope, Environment environment) {
		super(scope, environment.name("audit"),
				StackSettings.of(environment, "The trail of an account, and AWS Health for its operators."));
		new Trail(this, environment);
		new HealthEvents(this, environment, new Alerts(this, environment).topic());
	}

}
