package dev.spikeproof.local.process;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogFileTest {

	@TempDir
	Path directory;

	@Test
	void showsTheLastLines() throws Exception {
		Path log = Files.writeString(this.directory.resolve("it.log"), "one\ntwo\nthree\n");
		assertThat(new LogFile(log).lastLines(2)).containsExactly("two", "three");
		assertThat(new LogFile(this.directory.resolve("absent")).lastLines(2)).isEmpty();
	}

	@Test
	void isSetAsideOnlyWhenItHasGrownLarge() throws Exception {
		Path log = Files.writeString(this.directory.resolve("it.log"), "small");
		new LogFile(log).rotate();
		assertThat(log).hasContent("small");
		Files.write(log, new byte[(int) LogFile.LARGE + 1]);
		new LogFile(log).rotate();
		assertThat(log).doesNotExist();
		assertThat(this.directory.resolve("it.log.1")).exists();
	}

}
