package dev.spikeproof.aws;

import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.PermissionsBoundary;
import software.amazon.awscdk.StackProps;

/**
 * What all stacks have in common. None needs assets or a bootstrapped account: a template
 * is all there is to deploy. No role of a stage goes beyond its boundary.
 */
public final class StackSettings {

	private StackSettings() {
	}

	public static StackProps of(Environment environment, String description) {
		return in(environment.region(), environment, description);
	}

	/** Of a stack that isn't where the others are. */
	public static StackProps in(String region, Environment environment, String description) {
		return plain(environment.account(), region, description).terminationProtection(environment.production())
			.permissionsBoundary(PermissionsBoundary.fromName(environment.boundary()))
			.build();
	}

	/** Of a stack that an administrator deploys, and no deployment changes. */
	public static StackProps ofAdministrators(String account, String region, String description) {
		return plain(account, region, description).build();
	}

	private static StackProps.Builder plain(String account, String region, String description) {
		return StackProps.builder()
			.env(software.amazon.awscdk.Environment.builder().account(account).region(region).build())
			.description(description)
			.synthesizer(DefaultStackSynthesizer.Builder.create().generateBootstrapVersionRule(false).build())
			.analyticsReporting(false);
	}

}
