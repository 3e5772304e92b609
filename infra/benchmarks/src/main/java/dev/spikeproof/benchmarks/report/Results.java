package dev.spikeproof.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed results: one JSON file for each benchmark, of its last run. */
public record Results(Path directory) {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	public Path keep(Report report) throws IOException {
		Files.createDirectories(this.directory);
		return Files.writeString(file(report.benchmark()), JSON.writeValueAsString(report) + "\n");
	}

	/** Those of every benchmark that has any. */
	public List<Report> all() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().map(Results::read).toList();
		}
	}

	private static Report read(Path file) {
		return JSON.readValue(file.toFile(), Report.class);
	}

	private Path file(String benchmark) {
		return this.directory.resolve(benchmark + ".json");
	}

}
