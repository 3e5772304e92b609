package dev.spikeproof.aws;

import java.util.Objects;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Logs, kept for as long as the stage says and no longer than the stage. */
public final class LogGroups {

	private LogGroups() {
	}

	/** Makes the group of this name. */
	public static LogGroup of(Construct scope, Environment environment, String name) {
		LogGroup group = LogGroup.Builder.create(scope, "Logs")
			.logGroupName(name)
			.removalPolicy(RemovalPolicy.DESTROY)
			.build();
		((CfnLogGroup) Objects.requireNonNull(group.getNode().getDefaultChild()))
			.setRetentionInDays(environment.logs());
		return group;
	}

}
