package dev.spikeproof.control.scaling.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import dev.spikeproof.control.scaling.Decided;
import dev.spikeproof.control.scaling.ScalingSettings;
import dev.spikeproof.control.scaling.ScalingSettings.FleetSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionsFileTest {

	@TempDir
	private Path directory;

	private Path file;

	@BeforeEach
	void makeDirectory() throws IOException {
		this.file = Files.createDirectory(this.directory.resolve("logs")).resolve("decisions.jsonl");
	}

	@Test
	void remembersDecisionsWhereNoDirectoryIsThereYet() throws IOException {
		Files.delete(this.file.getParent());
		open().add(decided(1));
		assertThat(remembered()).containsExactly(1);
	}

	@Test
	void aLineThatWasCutShortCostsNoOtherDecision() throws IOException {
		add(open(), 1, 2);
		cutAt(Files.size(this.file) - 20);
		add(open(), 3, 4);
		assertThat(remembered()).containsExactly(4, 3, 1);
	}

	@Test
	void aCutInsideACharacterCostsNoOtherDecision() throws IOException {
		add(open(), 1, 2);
		byte[] all = Files.readAllBytes(this.file);
		int arrow = new String(all, StandardCharsets.ISO_8859_1)
			.lastIndexOf(new String("→".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
		cutAt(arrow + 1);
		add(open(), 3);
		assertThat(remembered()).containsExactly(3, 1);
	}

	@Test
	void linesThatCanNotBeReadCountTowardsThoseThatAreTooMany() throws IOException {
		Files.write(this.file, Collections.nCopies(2000, "{\"at\":"));
		add(open(), 1);
		assertThat(this.file).content().hasLineCount(1);
		assertThat(remembered()).containsExactly(1);
	}

	@Test
	void whenTheFileCanNotBeWrittenAnewNothingOfItIsLost() throws IOException {
		Files.createDirectory(this.file.resolveSibling("decisions.jsonl.new"));
		DecisionsFile decisions = open();
		for (int i = 1; i <= 2001; i++) {
			decisions.add(decided(i));
		}
		assertThat(remembered()).hasSize(1000).startsWith(2000);
		Files.delete(this.file.resolveSibling("decisions.jsonl.new"));
		decisions.add(decided(2002));
		assertThat(remembered()).hasSize(1000).startsWith(2002, 2001, 2000);
		assertThat(this.file).content().hasLineCount(1000);
	}

	private void cutAt(long size) throws IOException {
		Files.write(this.file, Arrays.copyOf(Files.readAllBytes(this.file), (int) size),
				StandardOpenOption.TRUNCATE_EXISTING);
	}

	private static void add(DecisionsFile decisions, int... numbers) {
		Arrays.stream(numbers).mapToObj(DecisionsFileTest::decided).forEach(decisions::add);
	}

	private static Decided decided(int to) {
		return new Decided(Instant.EPOCH, "by hand", 0, to, "0 → " + to);
	}

	private List<Integer> remembered() {
		return open().latest(Integer.MAX_VALUE).stream().map(Decided::to).toList();
	}

	private DecisionsFile open() {
		return new DecisionsFile(new ScalingSettings("encoding", Duration.ofSeconds(10), this.file, null, List.of(),
				new FleetSettings("", "", "127.0.0.1", 8082)), JsonMapper.shared());
	}

}
