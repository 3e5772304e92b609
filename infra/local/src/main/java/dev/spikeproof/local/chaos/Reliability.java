package dev.spikeproof.local.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.spikeproof.local.terminal.CannotRun;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The runs that were made, as JSON, and the table of them in the page of the same name,
 * between two marks.
 */
public final class Reliability {

	private static final String BEGIN = "<!-- runs: written by ./demo chaos --report -->";

	private static final String END = "<!-- end of runs -->";

	/** By a run that is older than this number. */
	private static final String NOT_MEASURED = "–";

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Path file;

	/**
	 * @param file ends in {@code .json}
	 */
	public Reliability(Path file) {
		this.file = file.toAbsolutePath();
	}

	/** A run with the same seed, purchases and minutes is replaced. */
	public void add(Run run) throws IOException {
		List<Run> runs = new ArrayList<>();
		if (Files.exists(this.file)) {
			runs.addAll(List.of(JSON.readValue(this.file.toFile(), Run[].class)));
		}
		runs.removeIf(run::isOfTheSameKindAs);
		runs.add(run);
		runs.sort(Comparator.comparingInt(Run::purchases).thenComparingLong(Run::seed));
		Files.write(this.file, JSON.writeValueAsBytes(runs));
		Path page = this.file.resolveSibling(this.file.getFileName().toString().replaceFirst("\\.json$", ".md"));
		if (Files.exists(page)) {
			Files.writeString(page, withTable(Files.readString(page), runs, page));
		}
	}

	private static String withTable(String page, List<Run> runs, Path name) {
		int begin = page.indexOf(BEGIN);
		int end = page.indexOf(END);
		if (begin < 0 || end < begin) {
			throw new CannotRun(name + " lacks the marks between which the table goes: " + BEGIN + " and " + END);
		}
		return page.substring(0, begin) + BEGIN + "\n" + table(runs) + page.substring(end);
	}

	static String table(List<Run> runs) {
		List<String> names = List.copyOf(runs.getLast().numbers().keySet());
		String head = row(Stream.concat(Stream.of("seed", "accepted", "faults", "restarts", "asked again", "events",
				"deliveries", "poison", "seconds"), names.stream()));
		String line = row(Stream.concat(Stream.of("-:").limit(1), Stream.generate(() -> "-:").limit(8 + names.size())));
		return head + line
				+ runs.stream()
					.map((run) -> row(Stream.concat(
							Stream
								.of(run.seed(), run.accepted(), run.faults(), run.restarts(), run.askedAgain(),
										run.events(), run.deliveries(), run.poison(), run.seconds())
								.map(String::valueOf),
							names.stream()
								.map((name) -> run.numbers().containsKey(name) ? String.valueOf(run.numbers().get(name))
										: NOT_MEASURED))))
					.collect(Collectors.joining());
	}

	private static String row(Stream<String> cells) {
		return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
	}

}
