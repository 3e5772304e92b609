package dev.spikeproof.encoding.video.ffmpeg;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramTest {

	@Test
	void looksForAProgramOnThePathUnlessItIsAPath() {
		assertThat(Path.of(Program.find("sh"))).isAbsolute().isExecutable();
		assertThat(Program.find("bin/ffmpeg")).isEqualTo(Path.of("bin/ffmpeg").toAbsolutePath().toString());
	}

	@Test
	void leavesANameThatIsNowhere() {
		assertThat(Program.find("no-such-program")).isEqualTo("no-such-program");
	}

}
