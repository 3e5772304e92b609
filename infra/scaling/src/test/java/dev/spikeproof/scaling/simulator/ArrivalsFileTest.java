package dev.spikeproof.scaling.simulator;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ArrivalsFileTest {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "1\n2.5\n2.5\n", "1\r\n2.5,2\r\n", "seconds\n2.5\n1\n\n2.5",
			"\"at\",\"count\"\n 1 , 1 \n2.5,2\n", "\uFEFFseconds,count\n1,1\n2.5,2", "\uFEFF1\n2.500000000,2\n3,0" })
	void readsMomentsWithAndWithoutCounts(String csv) throws IOException {
		Arrivals arrivals = Arrivals.read(file(csv));

		assertThat(IntStream.range(0, arrivals.size()).mapToLong(arrivals::at).toArray()).containsExactly(1_000_000_000,
				2_500_000_000L, 2_500_000_000L);
		assertThat(arrivals.burst()).isEqualTo(1_000_000_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "1e3", "NaN", "1,", "1,-1", "1,2,3", "1;2", "0x10", "1.1234567891", "at", "\uFEFF2",
			"1,1.5", "9999999999", "12:30" })
	void refusesALineThatSaysNothingOfTheKind(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.read(file("seconds\n1\n" + line + "\n2\n")))
			.withMessage("arrivals.csv, line 3: expected seconds since the start, such as 12.5, or with a count, "
					+ "such as 12.5,40, but found \"" + line + "\"");
	}

	@ParameterizedTest
	@CsvSource({ "windows-1252, seconds\\n1\\nnaïve\\n2, 3", "windows-1252, 1\\n2 €, 2", "UTF-16, 1\\n2, 1" })
	void namesTheLineWhereAFileIsNotUtf8(String charset, String csv, int line) throws IOException {
		Path file = Files.writeString(this.directory.resolve("arrivals.csv"), csv.translateEscapes(),
				Charset.forName(charset));

		assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.read(file))
			.withMessage("arrivals.csv, line " + line + ": this isn't UTF-8 text; save it as CSV in UTF-8");
	}

	@Test
	void showsOnlyTheBeginningOfALongLine() {
		assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.read(file("1\n" + "7".repeat(1_000_000))))
			.withMessageEndingWith("found \"" + "7".repeat(60) + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2678401", "1,5000001", "1,999999999" })
	void refusesMoreThanCanBeSimulated(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.read(file(line)))
			.withMessage("arrivals.csv, line 1: 2678400 s are possible, and 5000000 arrivals altogether");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "seconds,count\n", "1,0" })
	void refusesAFileWithoutArrivals(String csv) {
		assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.read(file(csv)))
			.withMessage("arrivals.csv: there is no arrival in it");
	}

	@Test
	void refusesAFileThatIsTooLarge() throws IOException {
		Path file = file("1");
		try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
			sparse.setLength((256L << 20) + 1);
		}

		assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.read(file))
			.withMessage(file + " has 268435457 bytes, 268435456 are possible");
	}

	private Path file(String csv) throws IOException {
		return Files.writeString(this.directory.resolve("arrivals.csv"), csv);
	}

}
