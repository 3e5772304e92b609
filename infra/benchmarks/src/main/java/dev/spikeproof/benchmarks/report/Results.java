package dev.spikeproof.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed results: one JSON file for each benchmark, of its last run. */
public record Results(Path directory) {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	public Path keep(Report report) throws IOException {
		Files.createDirectories(this.directory);
		return Files.writeString(file(report.benchmark()), JSON.writeValueAsString(report) + "\n");
	}

	public Optional<Report> of(String benchmark) throws IOException {
		Path file = file(benchmark);
		return Files.exists(file) ? Optional.of(JSON.readValue(Files.readString(file), Report.class))
				: Optional.empty();
	}

	private Path file(String benchmark) {
		return this.directory.resolve(benchmark + ".json");
	}

}
