package dev.spikeproof.encoding.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.TryAgainLater;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * The temporary directories of this worker's jobs, below one that is the worker's own and
 * goes with it. Only this user can look inside (mode 700).
 */
@Component
public class Workspaces implements AutoCloseable {

	private static final FileAttribute<?> PRIVATE = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

	private final Set<Workspace> open = ConcurrentHashMap.newKeySet();

	private final Path root;

	private final DataSize minFreeDisk;

	private final Path own;

	private final FileChannel lockFile;

	private volatile boolean closed;

	public Workspaces(EncoderSettings settings) throws IOException {
		this.root = ownedRoot(settings.directory());
		this.minFreeDisk = settings.minFreeDisk();
		this.own = this.root.resolve(UUID.randomUUID().toString());
		// One worker at a time, so that no other sweeps what this one is about to lock.
		try (FileChannel door = openForLock(this.root.resolve("door")); FileLock _ = door.lock()) {
			Leftovers.sweep(this.root);
			this.lockFile = openForLock(lockPath());
			this.lockFile.lock();
			Files.createDirectory(this.own, PRIVATE);
		}
	}

	/**
	 * A fresh empty directory.
	 * @throws TryAgainLater if there can be none, or this worker is about to stop
	 */
	public Workspace open() {
		try {
			Workspace workspace = new Workspace(Files.createTempDirectory(this.own, "job-", PRIVATE),
					this.open::remove);
			this.open.add(workspace);
			if (this.closed) {
				workspace.close();
				throw new TryAgainLater("This worker is stopping");
			}
			return workspace;
		}
		catch (IOException ex) {
			throw new TryAgainLater("No temporary directory", ex);
		}
	}

	/**
	 * Makes sure that a job can be begun.
	 * @throws TryAgainLater if the disk is too full
	 */
	public void requireRoom() {
		if (!hasRoom()) {
			throw new TryAgainLater("Less than %d MB of disk are free".formatted(this.minFreeDisk.toMegabytes()));
		}
	}

	/** Whether {@code encoder.min-free-disk} is free. */
	public boolean hasRoom() {
		try {
			return Files.getFileStore(this.own).getUsableSpace() >= this.minFreeDisk.toBytes();
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		this.closed = true;
		Set.copyOf(this.open).forEach(Workspace::close);
		FileSystemUtils.deleteRecursively(this.own);
		Files.deleteIfExists(lockPath());
		this.lockFile.close();
	}

	private Path lockPath() {
		return this.own.resolveSibling(this.own.getFileName() + Leftovers.LOCK);
	}

	private static FileChannel openForLock(Path file) throws IOException {
		return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	/** In a shared directory like /tmp anybody could have made it first. */
	private static Path ownedRoot(Path configured) {
		Path root = configured.toAbsolutePath();
		try {
			if (Files.notExists(root)) {
				Files.createDirectories(root.getParent());
				Files.createDirectory(root, PRIVATE);
			}
			Path own = Files.createTempFile(root, "owner", null);
			boolean ours = Files.getOwner(own).equals(Files.getOwner(root)) && !Files.isSymbolicLink(root);
			Files.delete(own);
			if (!ours) {
				throw new IllegalStateException("encoder.directory %s is another user's".formatted(root));
			}
			Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
			return root;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("encoder.directory %s can't be used".formatted(root), ex);
		}
	}

}
