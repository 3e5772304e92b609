package dev.spikeproof.aws;

import java.util.Map;
import java.util.TreeMap;

import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.StackProps;

/**
 * What all stacks have in common. None needs assets or a bootstrapped account: a template
 * is all there is to deploy.
 */
public final class StackSettings {

	private StackSettings() {
	}

	public static StackProps of(Environment environment, String description) {
		return in(environment.region(), environment, description);
	}

	/** Of a stack that isn't where the others are. */
	public static StackProps in(String region, Environment environment, String description) {
		return StackProps.builder()
			.env(software.amazon.awscdk.Environment.builder().account(environment.account()).region(region).build())
			.description(description)
			.tags(new TreeMap<>(Map.of("application", "spikeproof", "stage", environment.stage())))
			.terminationProtection(environment.production())
			.synthesizer(DefaultStackSynthesizer.Builder.create().generateBootstrapVersionRule(false).build())
			.analyticsReporting(false)
			.build();
	}

}
