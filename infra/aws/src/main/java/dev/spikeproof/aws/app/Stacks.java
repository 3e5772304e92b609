package dev.spikeproof.aws.app;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.messaging.MessagingStack;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.cxapi.CloudAssembly;

/** All stacks of a stage, in the order in which one needs the other. */
public final class Stacks {

	private final App app;

	public Stacks(Environment environment, String directory) {
		this.app = new App(AppProps.builder().outdir(directory).analyticsReporting(false).treeMetadata(false).build());
		new MessagingStack(this.app, environment.name("messaging"));
	}

	public App app() {
		return this.app;
	}

	public CloudAssembly synthesise() {
		return this.app.synth();
	}

}
