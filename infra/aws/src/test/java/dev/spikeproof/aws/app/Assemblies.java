package dev.spikeproof.aws.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import dev.spikeproof.aws.Tool;
import software.amazon.awscdk.App;

/**
 * What is synthesised together: each stage, the small choice, and what administrators
 * deploy to accounts.
 */
final class Assemblies {

	static final String ACCOUNTS = "accounts";

	static final String SMALL = "small";

	static final List<String> SETTINGS = List.of("repository=acme/shop", "tools=444455556666", "dev=111122223333",
			"prod=777766665555", "region=eu-central-1");

	private Assemblies() {
	}

	static Stream<String> names() {
		return Stream.concat(Environment.STAGES.stream(), Stream.of(SMALL, ACCOUNTS));
	}

	static App app(String name, String directory) {
		Tool.NODE.require("to synthesise the stacks");
		return switch (name) {
			case ACCOUNTS -> SynthesiseAccounts.synthesise(SETTINGS, directory);
			case SMALL -> SynthesiseSmall.synthesise(Environment.small("111111111111", "eu-central-1"), directory);
			default -> new Stacks(Synthesised.environment(name), directory).app();
		};
	}

	static List<Path> templates(String name) {
		if (Environment.STAGES.contains(name)) {
			return Synthesised.stage(name).templates();
		}
		String directory = app(name, "target/cdk.out/tested-" + name).synth().getDirectory();
		return new Synthesised(Synthesised.environment("dev"), Path.of(directory)).templates();
	}

}
