package dev.spikeproof.aws.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The message attributes of each event, as the table in {@code contracts/README.md} has
 * them.
 */
record WireAttributes(Map<String, Set<String>> ofEachEvent, Set<String> numbers) {

	/** What SnsTemplate adds by itself: id, contentType, timestamp. */
	static final int ADDED_BY_TEMPLATE = 3;

	private static final Pattern ROW = Pattern
		.compile("(?m)^\\| `(\\w+)` \\| [\\w-]+ \\| topic [^|]*\\|([^|]*)\\|[^|]*\\|$");

	private static final Pattern ATTRIBUTE = Pattern.compile("`([\\w-]+)`( \\(Number)?");

	private static final Pattern ON_EVERY_EVENT = Pattern.compile("Every event of ours also carries ([^.]+)\\.");

	static WireAttributes read() {
		String text = text();
		Set<String> common = ON_EVERY_EVENT.matcher(text)
			.results()
			.flatMap((sentence) -> ATTRIBUTE.matcher(sentence.group(1)).results())
			.map((attribute) -> attribute.group(1))
			.collect(Collectors.toSet());
		Map<String, Set<String>> events = new TreeMap<>();
		Set<String> numbers = new LinkedHashSet<>();
		for (MatchResult row : ROW.matcher(text).results().toList()) {
			Set<String> attributes = new LinkedHashSet<>(common);
			ATTRIBUTE.matcher(row.group(2)).results().forEach((attribute) -> {
				attributes.add(attribute.group(1));
				if (attribute.group(2) != null) {
					numbers.add(attribute.group(1));
				}
			});
			events.put(row.group(1), attributes);
		}
		return new WireAttributes(events, numbers);
	}

	Set<String> all() {
		return this.ofEachEvent.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
	}

	private static String text() {
		try {
			return Files.readString(Path.of("../../contracts/README.md"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
