package dev.spikeproof.local.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A directory that is filled once for everybody. Each attempt has a directory of its own
 * and only a finished one is pointed at, so an attempt that was interrupted, even one
 * whose child processes still write, does no harm. A file lock keeps two from doing it at
 * once.
 */
final class InstalledOnce {

	private static final Object IN_THIS_PROCESS = new Object();

	private final Path attempts;

	private final Path pointer;

	private final Path lock;

	InstalledOnce(Path downloads, String name) {
		this.attempts = downloads.resolve(name);
		this.pointer = downloads.resolve(name + ".complete");
		this.lock = downloads.resolve(name + ".lock");
	}

	@FunctionalInterface
	interface Installation {

		void into(Path directory) throws Exception;

	}

	/** The finished directory, if there is one that holds the file. */
	Optional<Path> find(String expectedFile) {
		try {
			return Optional.of(this.attempts.resolve(Files.readString(this.pointer).strip()))
				.filter((directory) -> Files.exists(directory.resolve(expectedFile)));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** Waits for whoever is at it already. */
	Path findOrInstall(String expectedFile, Installation installation) throws Exception {
		synchronized (IN_THIS_PROCESS) {
			Files.createDirectories(this.attempts);
			try (FileChannel channel = FileChannel.open(this.lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
					var held = channel.lock()) {
				Optional<Path> found = find(expectedFile);
				return (found.isPresent() && held.isValid()) ? found.get() : install(installation);
			}
		}
	}

	private Path install(Installation installation) throws Exception {
		deleteFormerAttempts();
		Path fresh = Files.createDirectory(this.attempts.resolve(UUID.randomUUID().toString().substring(0, 8)));
		installation.into(fresh);
		Path pointerInTheMaking = this.pointer.resolveSibling(fresh.getFileName() + ".tmp");
		Files.writeString(pointerInTheMaking, fresh.getFileName().toString());
		Files.move(pointerInTheMaking, this.pointer, StandardCopyOption.ATOMIC_MOVE);
		return fresh;
	}

	private void deleteFormerAttempts() throws IOException {
		try (Stream<Path> former = Files.list(this.attempts)) {
			former.forEach(InstalledOnce::deleteIfPossible);
		}
	}

	private static void deleteIfPossible(Path attempt) {
		try {
			Directories.delete(attempt);
		}
		catch (IOException ex) {
			// A process of that attempt still writes there; the next installation tries
			// again.
		}
	}

}
