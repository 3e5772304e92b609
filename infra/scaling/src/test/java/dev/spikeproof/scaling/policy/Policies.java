package dev.spikeproof.scaling.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.spikeproof.scaling.file.ScalingFile;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Those of the project's own file, which allows 1 to 16 workers with two messages each.
 */
public final class Policies {

	private static final Path FILE = Path.of("../scaling-policy.yaml");

	private Policies() {
	}

	public static ScalingFile file() throws IOException {
		return ScalingFile.read(FILE);
	}

	/** Each one's name and the policy. */
	public static Stream<Arguments> each() throws IOException {
		return file().policies().entrySet().stream().map((entry) -> Arguments.of(entry.getKey(), entry.getValue()));
	}

}
