package dev.spikeproof.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Short commands whose output and success are wanted, and where programs lie. */
public final class Command {

	private Command() {
	}

	/** The exit code, and what was printed to standard output and error together. */
	public record Result(int exit, String output) {

		public boolean succeeded() {
			return this.exit == 0;
		}

	}

	public static Result run(List<String> command) {
		return run(command, Map.of());
	}

	/** Waits for the end; a program that can't be started counts as exit 127. */
	public static Result run(List<String> command, Map<String, String> environment) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment);
		try {
			Process process = builder.start();
			try (InputStream output = process.getInputStream()) {
				process.getOutputStream().close();
				String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
				return new Result(process.waitFor(), text.strip());
			}
			finally {
				process.destroy();
			}
		}
		catch (IOException ex) {
			return new Result(127, String.valueOf(ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Result(130, "interrupted");
		}
	}

	/** The program on the PATH. */
	public static Optional<Path> find(String program) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
			.filter((directory) -> !directory.isEmpty())
			.map((directory) -> Path.of(directory, program))
			.filter((path) -> Files.isRegularFile(path) && Files.isExecutable(path))
			.findFirst();
	}

}
