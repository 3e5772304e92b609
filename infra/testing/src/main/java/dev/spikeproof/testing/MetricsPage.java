package dev.spikeproof.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.spikeproof.local.install.Project;

/**
 * {@code docs/metrics.md}, held against what a service shows to Prometheus. A row has the
 * meter's name, Prometheus's name for it, its type, its unit, and its tags as
 * {@code `tag`: value, value}, parted by semicolons.
 */
public final class MetricsPage {

	private static final String OURS = "spikeproof_";

	private static final String SECTION = "## ";

	private static final List<String> OF_A_DISTRIBUTION = List.of(".count", ".sum", ".avg", ".max");

	/** What each type is called in CloudWatch, after the meter's own name. */
	private static final Map<String, List<String>> IN_CLOUDWATCH = Map.of("timer", OF_A_DISTRIBUTION, "summary",
			OF_A_DISTRIBUTION, "counter", List.of(".count"), "gauge", List.of(".value"), "value", List.of(""));

	private final String text;

	MetricsPage(String text) {
		this.text = text;
	}

	public static MetricsPage read() {
		try {
			return new MetricsPage(Files.readString(Project.find().root().resolve("docs/metrics.md")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One sentence for each thing that the sections say otherwise than the service.
	 * @param scrape what {@code /actuator/prometheus} answered
	 */
	public List<String> differences(String scrape, String... sections) {
		Map<String, Row> documented = rows(Set.of(sections));
		Map<String, ScrapedMeter> shown = ScrapedMeter.all(scrape, OURS);
		List<String> differences = new ArrayList<>();
		documented.forEach((name, row) -> {
			ScrapedMeter meter = shown.get(name);
			if (meter == null) {
				differences.add(name + " is documented and not shown");
			}
			else {
				differences.addAll(row.differences(name, meter));
			}
		});
		shown.keySet()
			.stream()
			.filter((name) -> !documented.containsKey(name))
			.forEach((name) -> differences.add(name + " is shown and not documented"));
		return differences;
	}

	/**
	 * All that the sections say is sent to CloudWatch, by its name there: its dimensions,
	 * each with the values it has, none for any. Those that all metrics of a service have
	 * are left out.
	 */
	public Map<String, Map<String, Set<String>>> inCloudWatch() {
		Map<String, Map<String, Set<String>>> metrics = new TreeMap<>();
		rows((section) -> true).forEach((row) -> Objects.requireNonNull(IN_CLOUDWATCH.get(row.type()))
			.forEach((suffix) -> metrics.put(row.meter() + suffix, row.tags())));
		return metrics;
	}

	private Map<String, Row> rows(Set<String> sections) {
		Map<String, Row> rows = new LinkedHashMap<>();
		rows(sections::contains).forEach((row) -> rows.put(row.prometheus(), row));
		return rows;
	}

	private List<Row> rows(Predicate<String> sections) {
		List<Row> rows = new ArrayList<>();
		String section = "";
		for (String line : this.text.lines().toList()) {
			if (line.startsWith(SECTION)) {
				section = line.substring(SECTION.length());
			}
			if (sections.test(section) && line.startsWith("| `")) {
				String[] cells = line.split("\\|", -1);
				rows.add(new Row(name(cells[1]), name(cells[2]), cells[3].strip(), cells[4].strip(), tags(cells[5])));
			}
		}
		return rows;
	}

	private static Map<String, Set<String>> tags(String cell) {
		return Arrays.stream(cell.split(";", -1))
			.filter((tag) -> !tag.isBlank())
			.map((tag) -> tag.split(":", 2))
			.collect(Collectors.toMap((tag) -> name(tag[0]), (tag) -> values((tag.length > 1) ? tag[1] : "")));
	}

	private static Set<String> values(String text) {
		return Arrays.stream(text.split(",", -1))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.collect(Collectors.toSet());
	}

	private static String name(String cell) {
		return cell.replace("`", "").strip();
	}

	private record Row(String meter, String prometheus, String type, String unit, Map<String, Set<String>> tags) {

		private List<String> differences(String name, ScrapedMeter shown) {
			List<String> differences = new ArrayList<>();
			String expected = this.meter.replace('.', '_')
					+ (Set.of("seconds", "percent").contains(this.unit) ? "_" + this.unit : "")
					+ (this.type.equals("counter") ? "_total" : "");
			if (!name.equals(expected)) {
				differences.add("%s is no %s in %s named %s".formatted(name, this.type, this.unit, this.meter));
			}
			if (!shown.type().equals(this.type)) {
				differences.add("%s is no %s".formatted(name, this.type));
			}
			if (!shown.tags().keySet().equals(this.tags.keySet())) {
				differences.add("%s has the tags %s".formatted(name, shown.tags().keySet()));
			}
			shown.tags().forEach((tag, values) -> {
				Set<String> more = new TreeSet<>(values);
				more.removeAll(this.tags.getOrDefault(tag, values));
				more.forEach((value) -> differences.add("%s has the undocumented %s %s".formatted(name, tag, value)));
			});
			return differences;
		}

	}

}
