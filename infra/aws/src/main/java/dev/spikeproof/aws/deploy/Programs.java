package dev.spikeproof.aws.deploy;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs programs in a directory, with an environment as a shell has it. */
final class Programs {

	private final Map<String, String> environment;

	private final Path directory;

	Programs(Map<String, String> environment, Path directory) {
		this.environment = environment;
		this.directory = directory;
	}

	/** What a program has said, and how it ended. */
	record Answer(int exit, String out, String err) {

		boolean succeeded() {
			return this.exit == 0;
		}

	}

	boolean has(String program) {
		return find(program).isPresent();
	}

	/** Waits for the end; {@code input} is all that it can read. */
	Answer ask(String input, List<String> command) {
		try {
			Process process = start(command, false);
			CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process.errorReader()));
			try (Writer writer = process.outputWriter()) {
				writer.write(input);
			}
			String out = read(process.inputReader());
			return new Answer(process.waitFor(), out, err.join());
		}
		catch (IOException ex) {
			return new Answer(127, "", String.valueOf(ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Answer(130, "", "interrupted");
		}
	}

	/** Lets a person see what it says while it runs; returns the exit code. */
	int show(List<String> command) {
		try {
			return start(command, true).waitFor();
		}
		catch (IOException ex) {
			return 127;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 130;
		}
	}

	private Process start(List<String> command, boolean shown) throws IOException {
		List<String> found = new ArrayList<>(command);
		found.set(0, find(command.getFirst()).orElseThrow(() -> new IOException("there is no " + command.getFirst())));
		ProcessBuilder builder = new ProcessBuilder(found).directory(this.directory.toFile());
		builder.environment().clear();
		builder.environment().putAll(this.environment);
		return (shown ? builder.inheritIO() : builder).start();
	}

	private Optional<String> find(String program) {
		return Arrays.stream(this.environment.getOrDefault("PATH", "").split(":", -1))
			.map((place) -> Path.of(place, program))
			.filter((file) -> Files.isRegularFile(file) && Files.isExecutable(file))
			.map(Path::toString)
			.findFirst();
	}

	private static String read(Reader reader) {
		try (reader) {
			return reader.readAllAsString().strip();
		}
		catch (IOException ex) {
			return "";
		}
	}

}
