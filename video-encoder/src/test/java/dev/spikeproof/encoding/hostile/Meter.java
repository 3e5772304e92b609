package dev.spikeproof.encoding.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What a job's ffmpeg takes while it runs: the most memory and disk, in bytes. */
final class Meter implements AutoCloseable {

	private static final long EVERY_NANOS = Duration.ofMillis(5).toNanos();

	private final Path directory;

	private final Thread watcher;

	private volatile boolean closed;

	private volatile long memory;

	private volatile long disk;

	Meter(Path directory) {
		this.directory = directory;
		this.watcher = Thread.ofPlatform().daemon().start(this::watch);
	}

	/** 0 where there is no /proc. */
	long memory() {
		return this.memory;
	}

	long disk() {
		return this.disk;
	}

	private void watch() {
		while (!this.closed) {
			long used = ProcessHandle.current()
				.children()
				.filter((child) -> child.info().commandLine().orElse("").contains("file:upload"))
				.mapToLong((child) -> mostMemory(child.pid()))
				.sum();
			this.memory = Math.max(this.memory, used);
			this.disk = Math.max(this.disk, size());
			LockSupport.parkNanos(EVERY_NANOS);
		}
	}

	private static long mostMemory(long pid) {
		try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
			return status.filter((line) -> line.startsWith("VmHWM:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
				.findFirst()
				.orElse(0);
		}
		catch (IOException | UncheckedIOException ex) {
			return 0;
		}
	}

	private long size() {
		try (Stream<Path> files = Files.walk(this.directory)) {
			return files.mapToLong((file) -> file.toFile().length()).sum();
		}
		catch (IOException | UncheckedIOException ex) {
			return 0;
		}
	}

	@Override
	public void close() {
		this.closed = true;
		this.watcher.interrupt();
	}

}
