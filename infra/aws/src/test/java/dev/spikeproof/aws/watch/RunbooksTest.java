package dev.spikeproof.aws.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** That whoever is called finds the page that says what to do. */
class RunbooksTest {

	private static final Path RUNBOOKS = Path.of("../../docs/runbooks");

	private static final Pattern NAMED = Pattern.compile("Runbook: docs/runbooks/([a-z0-9-]+)\\.md$");

	private static final Pattern LISTED = Pattern.compile("(?m)^\\|.*\\[([a-z0-9-]+)]\\(\\1\\.md\\) \\|$");

	/** What comes by another way than an alarm of ours. */
	private static final String WITHOUT_AN_ALARM = "| no alarm of ours |";

	static Stream<Path> runbooks() throws IOException {
		try (Stream<Path> files = Files.list(RUNBOOKS)) {
			return files.filter((file) -> !file.endsWith("README.md")).toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("runbooks")
	void saysWhatItMeansWhomItHurtsHowToFindTheCauseAndWhatToDo(Path runbook) throws IOException {
		List<String> lines = Files.readAllLines(runbook);
		assertThat(lines.getFirst()).startsWith("# ");
		assertThat(lines).filteredOn((line) -> line.startsWith("## "))
			.containsExactly("## Meaning", "## Impact", "## Diagnosis", "## Mitigation");
		assertThat(lines.toString()).as("commands").contains("aws ");
	}

	@Test
	void eachAlarmNamesItsRunbookAndEachRunbookHasItsAlarm() throws IOException {
		assertThat(named()).isEqualTo(listed(sections()[0]));
	}

	@Test
	void theListHasEachRunbookOnce() throws IOException {
		assertThat(Stream.of(sections()).flatMap((part) -> listed(part).stream()))
			.containsExactlyInAnyOrderElementsOf(runbooks().map(RunbooksTest::name).toList());
	}

	private static Set<String> named() {
		return Stream.of(Synthesised.alarms(), Synthesised.billing(), Synthesised.messaging())
			.flatMap(Synthesised::alarmProperties)
			.map((alarm) -> {
				String description = String.valueOf(alarm.get("AlarmDescription"));
				return NAMED.matcher(description)
					.results()
					.findFirst()
					.orElseThrow(() -> new AssertionError(alarm.get("AlarmName") + " names no runbook: " + description))
					.group(1);
			})
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String[] sections() throws IOException {
		String[] parts = Files.readString(RUNBOOKS.resolve("README.md")).split(Pattern.quote(WITHOUT_AN_ALARM), -1);
		assertThat(parts).hasSize(2);
		return parts;
	}

	private static Set<String> listed(String part) {
		return LISTED.matcher(part).results().map((row) -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	private static String name(Path runbook) {
		return runbook.getFileName().toString().replace(".md", "");
	}

}
