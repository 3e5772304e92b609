package dev.spikeproof.local.spike.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;

import dev.spikeproof.local.terminal.CannotRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class ReportTest {

	private static final Instant AT = Instant.parse("2026-11-26T03:00:00Z");

	private static final Report REPORT = Report.of(AT, Groups.SETTINGS,
			List.of(Groups.async(10), Groups.sync(10, 10), Groups.sync(200, 80), Groups.async(200)));

	@TempDir
	private Path directory;

	@Test
	void countsWhatBecameOfCustomers() {
		Result sync = REPORT.largest(Way.SYNC).orElseThrow();

		assertThat(sync.offered()).isEqualTo(200);
		assertThat(sync.accepted()).isEqualTo(200);
		assertThat(sync.answered()).isEqualTo(80);
		assertThat(sync.turnedAway()).isEqualTo(120);
		assertThat(sync.failed()).isZero();
		assertThat(sync.lost()).isZero();
		assertThat(sync.timeToAnswer().max()).isCloseTo(30, within(1e-9));
	}

	@Test
	void missesWhatWasAcceptedAndNeverDone() {
		Group group = Groups.group(Way.ASYNC, 1, 1,
				List.of(new Purchase(0, 0.1, 202, true, 0.2, 5.0, false),
						new Purchase(1, 1.1, 202, true, null, null, false),
						new Purchase(2, 2.1, 503, false, null, null, false)));
		Report report = Report.of(AT, Groups.SETTINGS, List.of(group));

		assertThat(report.results().getFirst().lost()).isEqualTo(1);
		assertThat(report.results().getFirst().turnedAway()).isEqualTo(1);
		assertThat(Sentence.of(report)).contains("2 of 3 purchases were accepted", "1 were done", "1 was lost");
	}

	@Test
	void countsWhoEndedWithoutWhatHeBoughtAsNeitherDoneNorLost() {
		Group group = Groups.group(Way.ASYNC, 1, 1, List.of(new Purchase(0, 0.1, 202, true, 0.2, 5.0, false),
				new Purchase(1, 1.1, 202, true, 1.2, null, true)));
		Result result = Report.of(AT, Groups.SETTINGS, List.of(group)).results().getFirst();

		assertThat(result.done()).isEqualTo(1);
		assertThat(result.failed()).isEqualTo(1);
		assertThat(result.lost()).isZero();
	}

	@Test
	void countsAnAnswerThatComesAfterThirtySecondsAsLate() {
		Group group = Groups.group(Way.SYNC, 8, 1, List.of(new Purchase(0, 29.9, 201, true, null, 29.8, false),
				new Purchase(1, 31.1, 201, true, null, 31.0, false)));
		Report report = Report.of(AT, Groups.SETTINGS, List.of(group));

		assertThat(report.results().getFirst().answered()).isEqualTo(1);
		assertThat(Table.of(report)).anySatisfy((row) -> assertThat(row).containsExactly("  later", "1"))
			.anySatisfy((row) -> assertThat(row).containsExactly("  not at all", "0"));
		assertThat(Sentence.of(report)).contains("1 of 2 customers had their answer within 30 s; 1 had none");
	}

	@Test
	void takesAPercentileThatWasMeasured() {
		assertThat(Percentiles.of(DoubleStream.iterate(200, (it) -> it - 1).limit(200)))
			.isEqualTo(new Percentiles(100, 198, 200));
		assertThat(Percentiles.of(DoubleStream.of(3))).isEqualTo(new Percentiles(3, 3, 3));
		assertThat(Percentiles.of(DoubleStream.empty())).isEqualTo(new Percentiles(0, 0, 0));
	}

	@Test
	void saysInASentenceWhatFollows() {
		assertThat(Sentence.of(REPORT)).isEqualTo(
				"Asynchronously, 200 of 200 purchases were accepted, 99 % of them within 20 ms, 1.00 times as long as with 10; "
						+ "all were done after 124 s, and none was lost. Synchronously, with all 8 workers from the start, "
						+ "80 of 200 customers had their answer within 30 s; 120 had none, and none was lost.");
	}

	@Test
	void showsAColumnForEachGroup() {
		List<List<String>> table = Table.of(REPORT);

		assertThat(table.getFirst()).containsExactly("", "async 10", "sync 10", "sync 200", "async 200");
		assertThat(table).allMatch((row) -> row.size() == 5)
			.anyMatch((row) -> row.getFirst().equals("answered in time") && row.get(3).equals("80"));
	}

	@Test
	void pricesTasksAndMessages() {
		Bill bill = REPORT.largest(Way.ASYNC).orElseThrow().cost();

		// 150 s and 10 s more, because a task costs for a minute at least.
		assertThat(bill.items()).anySatisfy((item) -> {
			assertThat(item.name()).isEqualTo("Fargate processors");
			assertThat(item.quantity()).isEqualByComparingTo("0.044444");
		});
		assertThat(bill.total()).isPositive();
	}

	@Test
	void isTheSameAfterItWasWrittenAndRead() throws IOException {
		Path file = this.directory.resolve("report.json");
		REPORT.write(file);

		assertThat(Report.read(file)).isEqualTo(REPORT);
	}

	@Test
	void refusesAFileThatIsNoReport() throws IOException {
		Path file = Files.writeString(this.directory.resolve("other.json"), "{\"version\": 1}");

		assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> Report.read(file))
			.withMessageContaining("other.json");
		assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> Report.read(this.directory.resolve("none.json")))
			.withMessageContaining("none.json can't be read");
	}

	@Test
	void writesAPageThatNeedsNoNetwork() throws IOException {
		Path page = this.directory.resolve("report.html");
		new Page(REPORT).write(page, this.directory.resolve("report.svg"));

		assertThat(Files.readString(page)).contains("<svg", "80 of 200 customers", "backlog 500 = 1250 s of work")
			.doesNotContain("<script", "src=", "href=", "@import", "url(");
		assertThat(Files.readString(this.directory.resolve("report.svg"))).startsWith("<svg").contains("<path");
	}

}
