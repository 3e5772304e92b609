package dev.spikeproof.aws.app;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.messaging.MessagingStack;
import dev.spikeproof.aws.small.OneServerStack;
import software.amazon.awscdk.App;

/**
 * Writes the templates of the small choice to {@code target/cdk.out/small}:
 * {@code SynthesiseSmall ACCOUNT REGION}.
 */
public final class SynthesiseSmall {

	private SynthesiseSmall() {
	}

	public static void main(String... arguments) {
		if (arguments.length != 2) {
			throw new IllegalArgumentException("say the account and the region");
		}
		synthesise(Environment.small(arguments[0], arguments[1]), "target/cdk.out/small").synth();
	}

	/** The messaging is {@code infra/messaging.yaml}, like everywhere. */
	public static App synthesise(Environment environment, String directory) {
		App app = Stacks.app(directory);
		new MessagingStack(app, environment.name("messaging"));
		new OneServerStack(app, environment);
		return app;
	}

}
