package dev.spikeproof.benchmarks.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.spikeproof.local.install.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PageTest {

	private static final Path DOCS = Project.find().root().resolve("docs");

	@TempDir
	Path directory;

	@Test
	void thePageSaysWhatTheCommittedResultsDo() throws Exception {
		Results results = new Results(DOCS.resolve("benchmarks"));
		Page page = new Page(DOCS.resolve("benchmarks.md"));
		List<Report> committed = results.all();
		assertThat(committed).isNotEmpty();
		for (Report report : committed) {
			assertThat(page.tells(report))
				.as("run infra/benchmarks/run " + report.benchmark() + ", or undo what was typed between its marks")
				.isTrue();
			assertThat(report.standings())
				.allSatisfy((rival) -> assertThat(rival.figures().rounds()).hasSizeGreaterThan(4));
		}
	}

	@Test
	void tellsWhatWasReachedAndWhyNotMore() throws Exception {
		Page page = page("before\n<!-- race: written from the results -->\nold\n<!-- end of race -->\nafter\n");
		page.tell(race());
		assertThat(Files.readString(page.file())).startsWith("before\n")
			.endsWith("after\n")
			.doesNotContain("old")
			.contains("| hare ÷ tortoise | ≥ 10 | 8 | **not met**: It slept. |")
			.contains("| tortoise's steps | ≤ 5 | 4.50 | met |")
			.contains("| **hare**: runs | 8 | 7 to 9 | 25 % | |")
			.contains("| **tortoise**: walks | 1 | 1 to 1 | 0 % | 4.50 |")
			.contains("Load average 0.10 before and 1.50 after");
	}

	@Test
	void whatWasKeptIsReadAgain() throws Exception {
		Results results = new Results(this.directory);
		results.keep(race());
		assertThat(results.all()).containsExactly(race());
	}

	@Test
	void aPageWithoutMarksIsNotGuessedAt() throws Exception {
		assertThatIllegalStateException().isThrownBy(() -> page("nothing").tell(race()))
			.withMessageContaining("<!-- race: written from the results -->");
	}

	private Page page(String text) throws Exception {
		return new Page(Files.writeString(this.directory.resolve("page.md"), text));
	}

	private static Report race() {
		Machine machine = new Machine(2, "a CPU", 8L << 30, "an OS", "a JVM", List.of("-Xmx1g"));
		return new Report("race", "km/h", Instant.EPOCH, machine, 0.1, 1.5, Map.of("rounds", 3),
				List.of(new Standing("hare", "runs", new Figures(List.of(7.0, 9.0, 8.0)), Map.of()),
						new Standing("tortoise", "walks", new Figures(List.of(1.0)),
								Map.of("steps", new Figures(List.of(4.5))))),
				List.of(Goal.atLeast(10, "hare ÷ tortoise", 8, "It slept."),
						Goal.atMost(5, "tortoise's steps", 4.5, "It is tired.")));
	}

}
