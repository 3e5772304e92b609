package dev.spikeproof.encoding.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * What killed workers have left: their directories, and child processes that nobody waits
 * for any more. A worker is dead when nobody holds the lock on its lock file, which the
 * kernel releases however a process ends.
 */
final class Leftovers {

	static final String LOCK = ".lock";

	private static final String CHILD = "child-";

	private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

	private Leftovers() {
	}

	/** Notes a child process, by id and start, in the directory it works in. */
	static void record(ProcessHandle child, Path directory) throws IOException {
		String started = child.info().startInstant().map(Instant::toString).orElse("");
		Files.writeString(directory.resolve(CHILD + child.pid()), started);
	}

	static void sweep(Path root) throws IOException {
		for (Path lock : list(root, LOCK)) {
			if (isDead(lock)) {
				Path worker = Path.of(lock.toString().substring(0, lock.toString().length() - LOCK.length()));
				killChildren(worker);
				FileSystemUtils.deleteRecursively(worker);
				Files.deleteIfExists(lock);
				log.info("Removed what a killed worker had left: {}", worker.getFileName());
			}
		}
	}

	private static boolean isDead(Path lock) throws IOException {
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static void killChildren(Path worker) throws IOException {
		if (Files.notExists(worker)) {
			return;
		}
		try (Stream<Path> files = Files.walk(worker, 2)) {
			for (Path note : files.filter((file) -> file.getFileName().toString().startsWith(CHILD)).toList()) {
				String started = Files.readString(note);
				ProcessHandle.of(Long.parseLong(note.getFileName().toString().substring(CHILD.length())))
					// The same id may be another process's by now, its start can't.
					.filter((child) -> child.info()
						.startInstant()
						.map(Instant::toString)
						.filter(started::equals)
						.isPresent())
					.ifPresent(Workspace::kill);
			}
		}
	}

	private static List<Path> list(Path directory, String ending) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(ending)).toList();
		}
	}

}
