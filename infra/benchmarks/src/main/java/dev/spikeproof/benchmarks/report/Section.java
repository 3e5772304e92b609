package dev.spikeproof.benchmarks.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A report in Markdown: where it ran, the goals, the rivals. */
final class Section {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private Section() {
	}

	static String of(Report report) {
		return where(report) + "\n" + goals(report.goals()) + standings(report);
	}

	private static String where(Report report) {
		Machine machine = report.machine();
		String settings = new TreeMap<>(report.settings()).entrySet()
			.stream()
			.map((entry) -> "%s: %s".formatted(entry.getKey(), number(entry.getValue())))
			.collect(Collectors.joining(", "));
		return "%s: %s, %d cores, %s GiB, %s, %s, `%s`. Load average %s before and %s after. %s.%n".formatted(
				MINUTE.format(report.at()), machine.cpu(), machine.cores(), number(machine.memory() / 0x1p30),
				machine.system(), machine.java(), String.join(" ", machine.options()), number(report.loadBefore()),
				number(report.loadAfter()), settings);
	}

	private static String goals(List<Goal> goals) {
		if (goals.isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder("| goal | wanted | reached | |\n|---|---|---|---|\n");
		for (Goal goal : goals) {
			text.append("| %s | %s %s | %s | %s |%n".formatted(goal.what(), goal.comparison(), number(goal.wanted()),
					number(goal.reached()), goal.isMet() ? "met" : "**not met**: " + goal.limit()));
		}
		return text.append('\n').toString();
	}

	private static String standings(Report report) {
		SortedSet<String> also = new TreeSet<>();
		report.standings().forEach((standing) -> also.addAll(standing.also().keySet()));
		StringBuilder text = new StringBuilder(
				"| rival | median, %s | lowest to highest | spread |".formatted(report.unit()));
		also.forEach((name) -> text.append(" %s |".formatted(name)));
		text.append("\n|---|---|---|---|").append("---|".repeat(also.size())).append('\n');
		report.standings().forEach((standing) -> text.append(row(standing, also)));
		return text.toString();
	}

	private static String row(Standing standing, SortedSet<String> also) {
		Figures figures = standing.figures();
		String further = also.stream().map((name) -> cell(standing.also(), name)).collect(Collectors.joining());
		return "| **%s**: %s | %s | %s to %s | %.0f %% |%s%n".formatted(standing.rival(), standing.what(),
				number(figures.median()), number(figures.lowest()), number(figures.highest()), 100 * figures.spread(),
				further);
	}

	private static String cell(Map<String, Figures> also, String name) {
		Figures figures = also.get(name);
		return (figures != null) ? " %s |".formatted(number(figures.median())) : " |";
	}

	/** Three digits that say something, or all of a whole number. */
	private static String number(double value) {
		int decimals = (value == Math.rint(value) || Math.abs(value) >= 100) ? 0 : (Math.abs(value) >= 10) ? 1 : 2;
		return String.format(Locale.ROOT, "%,." + decimals + "f", value);
	}

}
