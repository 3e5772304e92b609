package dev.spikeproof.local.spike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/**
 * How a customer was answered, as infra/load writes it. Times in milliseconds of the
 * epoch.
 *
 * @param number from 1 on, in the order in which they were to come
 * @param begin when he came
 * @param status 0 for no answer
 */
record Placement(int number, long begin, long end, int status, @Nullable String location) {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Those that are in the file by now; the last line may be unfinished. */
	static List<Placement> read(Path file) throws IOException {
		String all = Files.exists(file) ? Files.readString(file) : "";
		return all.substring(0, all.lastIndexOf('\n') + 1)
			.lines()
			.map((line) -> JSON.readValue(line, Placement.class))
			.toList();
	}

	Optional<String> purchase() {
		return Optional.ofNullable(this.location).map((path) -> path.substring(path.lastIndexOf('/') + 1));
	}

	boolean isAnswered() {
		return this.status / 100 == 2;
	}

}
