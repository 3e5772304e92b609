package dev.spikeproof.local.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.spikeproof.local.install.Directories;
import dev.spikeproof.local.process.Ledger;

/**
 * The directory of one running system: logs, which stay, data, which is as short-lived as
 * LocalStack's queues, and the ledger of what was started.
 */
public record RunDirectory(Path path) {

	public Path log(String name) {
		return this.path.resolve("logs").resolve(name + ".log");
	}

	Path data(String name) {
		return this.path.resolve("data").resolve(name);
	}

	public Ledger ledger() {
		return Ledger.in(this.path);
	}

	/** Makes it ready for a new run of this process; there must be no other. */
	public void open() throws IOException {
		endLeftovers();
		Files.createDirectories(this.path.resolve("logs"));
		ledger().open();
	}

	/** Ends what an owner that is gone left running, and deletes its data. */
	public void endLeftovers() throws IOException {
		ledger().endSurvivors();
		if (Files.deleteIfExists(containersMark())) {
			Containers.removeThoseOf(this);
		}
		Directories.delete(this.path.resolve("data"));
	}

	void markAsUsingContainers() throws IOException {
		Files.writeString(containersMark(), "");
	}

	private Path containersMark() {
		return this.path.resolve("containers");
	}

	public void delete() throws IOException {
		Directories.delete(this.path);
	}

	/**
	 * Cleans up after processes that were killed while they ran a system in a directory
	 * like this.
	 */
	static void sweep(Path runs, String prefix) throws IOException {
		try (Stream<Path> all = Files.list(runs)) {
			for (Path path : all.filter((it) -> it.getFileName().toString().startsWith(prefix)).toList()) {
				RunDirectory directory = new RunDirectory(path);
				if (directory.ledger().isAbandoned()) {
					directory.endLeftovers();
					directory.delete();
				}
			}
		}
	}

}
