package dev.spikeproof.control.scaling.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Samples of Prometheus's text format. */
final class Samples {

	private static final Pattern SAMPLE = Pattern.compile("^([a-z_]+)(\\{.*})? (\\S+)$", Pattern.MULTILINE);

	private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

	private Samples() {
	}

	/**
	 * Returns the samples in their order.
	 * @param text null if there are none
	 */
	static Stream<Sample> of(@Nullable String text) {
		return (text == null) ? Stream.empty()
				: SAMPLE.matcher(text)
					.results()
					.map((it) -> new Sample(it.group(1), Optional.ofNullable(it.group(2)).orElse(""),
							Double.parseDouble(it.group(3))));
	}

	/** A name, its labels in braces, and a value. */
	record Sample(String name, String labels, double value) {

		/** Empty where it has no such label. */
		String label(String name) {
			Matcher label = LABEL.matcher(this.labels);
			while (label.find()) {
				if (label.group(1).equals(name)) {
					return label.group(2);
				}
			}
			return "";
		}

	}

}
