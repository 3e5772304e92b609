package dev.spikeproof.aws.watch;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.StackProps;

/** Where a stack is. */
final class Placed {

	/** Where AWS keeps what it tells of the whole account: charges. */
	static final String HOME_OF_BILLING = "us-east-1";

	private Placed() {
	}

	static StackProps in(Environment environment, String description) {
		return in(environment, environment.region(), description);
	}

	static StackProps in(Environment environment, String region, String description) {
		return StackProps.builder()
			.env(software.amazon.awscdk.Environment.builder().account(environment.account()).region(region).build())
			.description(description)
			.synthesizer(DefaultStackSynthesizer.Builder.create().generateBootstrapVersionRule(false).build())
			.analyticsReporting(false)
			.build();
	}

}
