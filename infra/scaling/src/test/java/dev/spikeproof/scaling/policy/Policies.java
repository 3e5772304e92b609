package dev.spikeproof.scaling.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import dev.spikeproof.scaling.file.ScalingFile;

/**
 * Those of the project's own file, which allows 1 to 16 workers with two messages each.
 */
final class Policies {

	static final Path FILE = Path.of("../scaling-policy.yaml");

	private Policies() {
	}

	static Map<String, ScalingPolicy> all() throws IOException {
		return ScalingFile.read(FILE).policies();
	}

}
