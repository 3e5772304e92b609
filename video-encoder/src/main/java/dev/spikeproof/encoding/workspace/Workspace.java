package dev.spikeproof.encoding.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * One job's own directory. Closing it kills the child processes that were started in it,
 * with their descendants, and removes it with all it holds.
 */
public final class Workspace implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Workspace.class);

	private final Path directory;

	private final Consumer<Workspace> whenClosed;

	private final Set<Process> children = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	Workspace(Path directory, Consumer<Workspace> whenClosed) {
		this.directory = directory;
		this.whenClosed = whenClosed;
	}

	public Path directory() {
		return this.directory;
	}

	/**
	 * Starts a program here: without a shell, with an empty environment and nothing to
	 * read on its standard input.
	 */
	public Process start(List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile());
		builder.environment().clear();
		Process child = builder.start();
		this.children.add(child);
		if (this.closed) {
			kill(child.toHandle());
			throw new IOException("The workspace is closed");
		}
		child.getOutputStream().close();
		Leftovers.record(child.toHandle(), this.directory);
		return child;
	}

	@Override
	public void close() {
		this.closed = true;
		this.children.forEach((child) -> kill(child.toHandle()));
		try {
			FileSystemUtils.deleteRecursively(this.directory);
		}
		catch (IOException | UncheckedIOException ex) {
			log.warn("A temporary directory could not be removed: {}", ex.toString());
		}
		this.whenClosed.accept(this);
	}

	/** Kills a process that runs and waits for its end, so that it writes no more. */
	static void kill(ProcessHandle process) {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		if (process.destroyForcibly()) {
			process.onExit().join();
		}
	}

}
