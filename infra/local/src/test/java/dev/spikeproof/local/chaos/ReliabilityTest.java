package dev.spikeproof.local.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.spikeproof.local.terminal.CannotRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReliabilityTest {

	private static final String PAGE = """
			Before.
			<!-- runs: written by ./demo chaos --report -->
			%s<!-- end of runs -->
			After.
			""";

	@TempDir
	Path directory;

	private Path json;

	private Path page;

	@BeforeEach
	void page() throws Exception {
		this.json = this.directory.resolve("reliability.json");
		this.page = Files.writeString(this.directory.resolve("reliability.md"), PAGE.formatted("old\n"));
	}

	@Test
	void writesTheTableOfAllRunsIntoThePage() throws Exception {
		new Reliability(this.json).add(run(2, 0));
		new Reliability(this.json).add(run(1, 3));
		assertThat(this.page).hasContent(PAGE.formatted(
				"""
						| seed | accepted | faults | restarts | asked again | events | deliveries | poison | seconds | lost | stock differs |
						| -: | -: | -: | -: | -: | -: | -: | -: | -: | -: | -: |
						| 1 | 1000 | 12 | 7 | 250 | 4100 | 8300 | 50 | 300 | 3 | 0 |
						| 2 | 1000 | 12 | 7 | 250 | 4100 | 8300 | 50 | 300 | 0 | 0 |
						"""));
	}

	@Test
	void aRunThatIsMadeAgainReplacesTheFormer() throws Exception {
		new Reliability(this.json).add(run(1, 3));
		new Reliability(this.json).add(run(1, 0));
		assertThat(this.page).content().contains("| 300 | 0 | 0 |").doesNotContain("| 3 | 0 |");
	}

	@Test
	void touchesNoPageWithoutTheMarks() throws Exception {
		Files.writeString(this.page, "My own words.");
		assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> new Reliability(this.json).add(run(1, 0)))
			.withMessageContaining("lacks the marks");
		assertThat(this.page).hasContent("My own words.");
	}

	private static Run run(long seed, int lost) {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		numbers.put("lost", lost);
		numbers.put("stock differs", 0);
		return new Run(seed, 1000, 4, Instant.parse("2026-11-24T16:00:00Z"), 2, 300, 1000, 250, 12, 7, 4100, 8300, 50,
				numbers);
	}

}
