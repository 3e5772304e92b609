package dev.spikeproof.encoding.video.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import dev.spikeproof.encoding.TestSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

class ConfinementTest {

	private static final List<String> LIMITS = List.of("/bin/sh", "-c", "ulimit -d; ulimit -c");

	@Test
	@EnabledOnOs(OS.LINUX)
	void leavesTheKernelToLimitMemoryAndCoreFiles() throws Exception {
		Confinement confinement = Confinement.of(TestSettings.in(Path.of("unused")));
		assertThat(confinement.isPossible()).isTrue();
		Process process = new ProcessBuilder(confinement.around(LIMITS)).start();
		assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
			.isEqualTo("1048576\n0\n");
	}

	@Test
	void leavesTheCommandAloneWhereThereIsNoPrlimit() {
		Confinement impossible = new Confinement("prlimit", 1);
		assertThat(impossible.isPossible()).isFalse();
		assertThat(impossible.around(LIMITS)).isEqualTo(LIMITS);
	}

}
