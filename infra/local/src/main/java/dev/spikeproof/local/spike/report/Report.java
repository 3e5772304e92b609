package dev.spikeproof.local.spike.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.spikeproof.local.terminal.CannotRun;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A run of {@code ./demo spike}, as it is kept in a file. */
public record Report(int version, Instant at, Settings settings, List<Result> results) {

	private static final int VERSION = 2;

	private static final JsonMapper JSON = JsonMapper.shared();

	public static Report of(Instant at, Settings settings, List<Group> groups) {
		return new Report(VERSION, at, settings, groups.stream().map((group) -> Result.of(group, settings)).toList());
	}

	/**
	 * Reads one.
	 * @throws CannotRun if it isn't one
	 */
	public static Report read(Path file) {
		try {
			Report report = JSON.readValue(Files.readAllBytes(file), Report.class);
			if (report.version() != VERSION || report.settings() == null || report.results() == null) {
				throw new CannotRun(file + " is no report of this version's ./demo spike.");
			}
			return report;
		}
		catch (IOException | JacksonException ex) {
			throw new CannotRun(file + " can't be read as a report of ./demo spike: " + ex.getMessage(), ex);
		}
	}

	public void write(Path file) throws IOException {
		Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
	}

	/** The largest of those who came this way. */
	public Optional<Result> largest(Way way) {
		return this.results.stream()
			.filter((result) -> result.measured().way() == way)
			.max((one, other) -> Integer.compare(one.offered(), other.offered()));
	}

	/** The smallest, if there are two. */
	public Optional<Result> smallest(Way way) {
		List<Result> all = this.results.stream().filter((result) -> result.measured().way() == way).toList();
		return (all.size() < 2) ? Optional.empty()
				: all.stream().min((one, other) -> Integer.compare(one.offered(), other.offered()));
	}

}
