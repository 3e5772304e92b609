package dev.spikeproof.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes started for one run directory, a line each, the owner first. It outlives
 * an owner that was killed, so that whoever comes next can end what was left behind.
 */
public final class Ledger {

	private static final Duration GRACE = Duration.ofSeconds(10);

	private final Path file;

	private Ledger(Path file) {
		this.file = file;
	}

	public static Ledger in(Path runDirectory) {
		return new Ledger(runDirectory.resolve("processes"));
	}

	/** Begins anew, with this process as the owner. */
	public void open() throws IOException {
		Files.createDirectories(this.file.toAbsolutePath().getParent());
		Files.deleteIfExists(this.file);
		record(ProcessIdentity.ofThisProcess());
	}

	synchronized void record(ProcessIdentity process) throws IOException {
		Files.writeString(this.file, process.pid() + " " + process.started().toEpochMilli() + "\n",
				StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	public Optional<ProcessHandle> owner() {
		return read().stream().findFirst().flatMap(ProcessIdentity::running);
	}

	/** Whether there is an owner on record who doesn't run any more. */
	public boolean isAbandoned() {
		return !read().isEmpty() && owner().isEmpty();
	}

	/** What was started and still runs; without the owner. */
	public List<ProcessHandle> survivors() {
		return read().stream().skip(1).map(ProcessIdentity::running).flatMap(Optional::stream).toList();
	}

	/** Ends the survivors with their descendants. */
	public void endSurvivors() {
		List<ProcessHandle> families = survivors().reversed()
			.stream()
			.flatMap((process) -> Stream.concat(Stream.of(process), process.descendants()))
			.toList();
		families.forEach(ProcessHandle::destroy);
		Exits.await(families, GRACE);
	}

	private List<ProcessIdentity> read() {
		try (Stream<String> lines = Files.lines(this.file)) {
			return lines.map((line) -> line.split(" ", 2))
				.filter((words) -> words.length == 2)
				.map((words) -> new ProcessIdentity(Long.parseLong(words[0]),
						Instant.ofEpochMilli(Long.parseLong(words[1]))))
				.toList();
		}
		catch (IOException | NumberFormatException ex) {
			return List.of();
		}
	}

}
