package dev.spikeproof.aws;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that a test needs and that a machine may lack. Then the test is skipped and
 * says so; on a build server ({@code CI=true}) and with {@code spikeproof.require-tools}
 * it fails.
 */
public enum Tool {

	/** CDK runs in it, whichever language the stack is written in. */
	NODE("node", "Install Node 20 or newer."),

	/** Hands templates to CloudFormation; comes with LocalStack as well. */
	AWS("aws", "Run `./demo up` once in the embedded environment, or install the AWS CLI."),

	/** Comes with LocalStack, in the version that is pinned there. */
	CFN_LINT("cfn-lint", "Run `./demo up` once in the embedded environment, or install it with pip.");

	private static final Path INSTALLED = Path.of("../../.local");

	private final String program;

	private final String remedy;

	Tool(String program, String remedy) {
		this.program = program;
		this.remedy = remedy;
	}

	public Path require(String purpose) {
		Optional<Path> found = find();
		String message = "Needs " + this.program + " " + purpose + ", and there is none. " + this.remedy;
		if (found.isEmpty() && required()) {
			Assertions.fail(message);
		}
		Assumptions.assumeTrue(found.isPresent(), message);
		return found.orElseThrow();
	}

	private static boolean required() {
		return "true".equals(System.getenv("CI")) || Boolean.getBoolean("spikeproof.require-tools");
	}

	private Optional<Path> find() {
		return Stream.concat(installed(), onPath()).filter(Files::isExecutable).findFirst();
	}

	private Stream<Path> onPath() {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.map((directory) -> Path.of(directory, this.program));
	}

	private Stream<Path> installed() {
		if (!Files.isDirectory(INSTALLED)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.find(INSTALLED, 5,
				(file, attributes) -> file.endsWith(Path.of("bin", this.program)))) {
			return files.toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
