package dev.spikeproof.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import dev.spikeproof.local.environment.RunDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The state as a file that is always whole: it is replaced, never written into. */
public final class StateFile {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Path file;

	public StateFile(RunDirectory directory) {
		this.file = directory.path().resolve("state.json");
	}

	/** The last state told; empty if there is none, or none that can be read. */
	public Optional<State> read() {
		try {
			return Optional.of(JSON.readValue(Files.readAllBytes(this.file), State.class));
		}
		catch (NoSuchFileException | JacksonException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	synchronized void write(State state) throws IOException {
		Path next = this.file.resolveSibling("state.json.tmp");
		Files.write(next, JSON.writeValueAsBytes(state));
		Files.move(next, this.file, StandardCopyOption.ATOMIC_MOVE);
	}

	public void delete() throws IOException {
		Files.deleteIfExists(this.file);
	}

}
