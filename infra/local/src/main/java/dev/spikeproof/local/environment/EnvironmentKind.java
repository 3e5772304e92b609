package dev.spikeproof.local.environment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import dev.spikeproof.local.terminal.CannotRun;

/** Where AWS and PostgreSQL come from. */
public enum EnvironmentKind {

	/** AWS is at {@code AWS_ENDPOINT_URL}; PostgreSQL as in the others. */
	GIVEN,

	/** Both as containers of the Docker engine that answers. */
	CONTAINERS,

	/** Both as processes, from what is installed under {@code .local/}. */
	EMBEDDED;

	/**
	 * The one that {@code spikeproof.environment} names, else the first that is possible.
	 */
	public static EnvironmentKind find() {
		Optional<String> forced = Setting.find("spikeproof.environment");
		if (forced.isPresent()) {
			return named(forced.get());
		}
		return endpoint().isPresent() ? GIVEN : ofThisMachine();
	}

	static EnvironmentKind ofThisMachine() {
		return DockerEngine.answers() ? CONTAINERS : EMBEDDED;
	}

	static Optional<String> endpoint() {
		return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).filter((it) -> !it.isBlank());
	}

	private static EnvironmentKind named(String name) {
		return Arrays.stream(values())
			.filter((kind) -> kind.toString().equals(name.toLowerCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow(() -> new CannotRun(
					"spikeproof.environment is \"" + name + "\"; it can be given, containers or embedded."));
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
