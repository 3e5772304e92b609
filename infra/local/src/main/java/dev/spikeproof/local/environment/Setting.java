package dev.spikeproof.local.environment;

import java.util.Locale;
import java.util.Optional;

/**
 * A setting as a system property, else as an environment variable named as Spring names
 * it.
 */
final class Setting {

	private Setting() {
	}

	static Optional<String> find(String property) {
		String variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
		return Optional.ofNullable(System.getProperty(property, System.getenv(variable))).filter((it) -> !it.isBlank());
	}

}
