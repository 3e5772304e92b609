package dev.spikeproof.aws.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A machine with the programs of {@code src/test/resources/deploy} in place of aws,
 * docker, curl and git. They stand in for what LocalStack lacks: ECS, ECR, RDS, quotas.
 * So these tests show what is asked for and in which order, and not that AWS does it.
 */
final class FakeMachine {

	private static final Path PROGRAMS = Path.of("src/test/resources/deploy");

	private final Path home;

	private final StringWriter said = new StringWriter();

	FakeMachine(Path home) {
		this.home = home;
		write("identity", "{\"Account\":\"123456789012\",\"Arn\":\"arn:aws:iam::123456789012:role/admin\"}");
		write("accounts", "dev-account CREATE_COMPLETE\n");
		write("policies", "arn:aws:iam::123456789012:policy/dev-boundary\n");
		write("quota", "500");
		write("protected", "false");
		write("outputs", "[]");
		for (String empty : List.of("stacks", "fails", "images", "changes", "calls", "secrets")) {
			write(empty, "");
		}
		for (String program : List.of("aws", "docker", "curl", "git")) {
			install(program, read(PROGRAMS.resolve(program)));
		}
		install("node", "#!/bin/sh\n");
	}

	private void install(String program, String script) {
		write("bin/" + program, script);
		if (!this.home.resolve("bin").resolve(program).toFile().setExecutable(true)) {
			throw new IllegalStateException(program + " can't be made executable");
		}
	}

	FakeMachine without(String program) {
		try {
			Files.delete(this.home.resolve("bin").resolve(program));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a program answers from. */
	FakeMachine with(String file, String content) {
		write(file, content);
		return this;
	}

	/** Runs a command line; returns its exit code. */
	int run(String input, String... arguments) {
		PrintWriter out = new PrintWriter(this.said, true);
		return Commands.execute(programs(), this.home, terminal(input), out, arguments);
	}

	Programs programs() {
		return new Programs(Map.of("PATH", this.home + "/bin:/usr/bin:/bin"), this.home);
	}

	Aws aws() {
		return new Aws(programs(), "eu-central-1");
	}

	Terminal terminal(String input) {
		return new Terminal(new BufferedReader(new StringReader(input)), new PrintWriter(this.said, true));
	}

	String said() {
		return this.said.toString();
	}

	List<String> calls() {
		return lines("calls");
	}

	/** Those that change something. */
	List<String> changes() {
		return calls().stream()
			.filter((call) -> !call.matches("aws \\S+ (get|describe|list)-.*|docker buildx version"))
			.toList();
	}

	List<String> lines(String file) {
		return read(this.home.resolve(file)).lines().toList();
	}

	private void write(String file, String content) {
		try {
			Path path = this.home.resolve(file);
			Files.createDirectories(Objects.requireNonNull(path.getParent()));
			Files.writeString(path, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
