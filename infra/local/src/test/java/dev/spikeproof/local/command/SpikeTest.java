package dev.spikeproof.local.command;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SpikeTest {

	@RegisterExtension
	private final Terminal terminal = new Terminal();

	@BeforeEach
	void open(@TempDir Path home) throws Exception {
		this.terminal.openIn(home);
		Files.copy(Path.of("../scaling-policy.yaml"), home.resolve("infra/scaling-policy.yaml"));
	}

	@Test
	void saysWhatItTakes() {
		assertRefused("--mode is both, sync or async", "--mode", "fast");
		assertRefused("--policy is one of drain-time, target-tracking", "--policy", "best");
		assertRefused("--over is a number of seconds, such as 20s", "--over", "soon");
		assertRefused("--over is a number from 1 to 3600", "--over", "0s");
		assertRefused("--max-workers is a number from 1 to 10", "--max-workers", "11");
		assertRefused("--clip is a number from 1 to 60", "--clip", "0");
		assertRefused("--to is a number from 10 to 10000", "--to", "5");
	}

	private void assertRefused(String sentence, String... arguments) {
		String[] all = new String[arguments.length + 1];
		all[0] = "spike";
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		assertThat(DemoCommand.execute(all)).isEqualTo(1);
		assertThat(this.terminal.printed()).contains(sentence);
	}

}
