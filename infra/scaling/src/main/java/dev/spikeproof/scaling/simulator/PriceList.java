package dev.spikeproof.scaling.simulator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A part of a YAML file of prices. Numbers are taken as they are written.
 *
 * @param path the keys that lead to it, each with a dot
 */
record PriceList(String path, Map<?, ?> entries) {

	private static final Pattern PRICE = Pattern.compile("\\d{1,6}(\\.\\d{1,12})?");

	private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

	/** Returns those of {@code prices.yaml}, which is next to this class. */
	static PriceList load() {
		try (Reader yaml = new InputStreamReader(
				Objects.requireNonNull(PriceList.class.getResourceAsStream("prices.yaml")), StandardCharsets.UTF_8)) {
			return read(yaml);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static PriceList read(Reader yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		DumperOptions unused = new DumperOptions();
		try {
			Object root = new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new Text())
				.load(yaml);
			if (root instanceof Map<?, ?> entries) {
				return new PriceList("", entries);
			}
		}
		catch (YAMLException ex) {
			throw new IllegalArgumentException("The prices are no YAML: " + ex.getMessage(), ex);
		}
		throw new IllegalArgumentException("The prices have no keys");
	}

	PriceList section(String key) {
		if (this.entries.get(key) instanceof Map<?, ?> section) {
			return new PriceList(this.path + key + ".", section);
		}
		throw refusal(key, "keys with prices");
	}

	String text(String key) {
		if (this.entries.get(key) instanceof String text && !text.isBlank()) {
			return text;
		}
		throw refusal(key, "a text");
	}

	BigDecimal price(String key) {
		return new BigDecimal(matching(key, PRICE, "a price in USD, such as 0.045"));
	}

	Duration seconds(String key) {
		return Duration.ofSeconds(Long.parseLong(matching(key, SECONDS, "a whole number of seconds")));
	}

	LocalDate date(String key) {
		try {
			return LocalDate.parse(text(key));
		}
		catch (DateTimeParseException ex) {
			throw refusal(key, "a date, such as 2026-01-31");
		}
	}

	String matching(String key, Pattern pattern, String expected) {
		if (this.entries.get(key) instanceof String text && pattern.matcher(text).matches()) {
			return text;
		}
		throw refusal(key, expected);
	}

	private IllegalArgumentException refusal(String key, String expected) {
		Object found = this.entries.get(key);
		return new IllegalArgumentException("%s%s has to be %s, but %s".formatted(this.path, key, expected,
				(found != null) ? "is \"" + found + "\"" : "is missing"));
	}

	/** Takes all for text: a binary number isn't money. */
	private static final class Text extends Resolver {

		@Override
		protected void addImplicitResolvers() {
			// nothing is anything else
		}

	}

}
