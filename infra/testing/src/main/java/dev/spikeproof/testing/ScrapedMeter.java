package dev.spikeproof.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A meter in Prometheus's text format.
 *
 * @param type Micrometer's name for its type
 * @param tags all values of each tag
 */
record ScrapedMeter(String type, Map<String, Set<String>> tags) {

	private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");

	private static final Pattern SAMPLE = Pattern.compile("([a-z0-9_]+)\\{(.*)} \\S+");

	private static final Pattern TAG = Pattern.compile("([a-z0-9_]+)=\"([^\"]*)\"");

	/** The bounds of a histogram's buckets. */
	private static final String BOUND = "le";

	/** Those whose names begin so. The maximum of a timer belongs to the timer. */
	static Map<String, ScrapedMeter> all(String scrape, String prefix) {
		Map<String, ScrapedMeter> meters = new TreeMap<>();
		ScrapedMeter current = null;
		for (String line : scrape.lines().toList()) {
			Matcher type = TYPE.matcher(line);
			Matcher sample = SAMPLE.matcher(line);
			if (type.matches()) {
				current = new ScrapedMeter(typeOf(type.group(1), type.group(2)), new TreeMap<>());
				if (type.group(1).startsWith(prefix)) {
					meters.put(type.group(1), current);
				}
			}
			else if (current != null && sample.matches()) {
				current.addTags(sample.group(2));
			}
		}
		meters.keySet()
			.removeIf((name) -> name.endsWith("_max") && meters.containsKey(name.substring(0, name.length() - 4)));
		return meters;
	}

	private void addTags(String text) {
		TAG.matcher(text)
			.results()
			.filter((tag) -> !tag.group(1).equals(BOUND))
			.forEach((tag) -> this.tags.computeIfAbsent(tag.group(1), (key) -> new TreeSet<>()).add(tag.group(2)));
	}

	private static String typeOf(String name, String type) {
		return switch (type) {
			case "summary", "histogram" -> name.endsWith("_seconds") ? "timer" : "summary";
			default -> type;
		};
	}

}
