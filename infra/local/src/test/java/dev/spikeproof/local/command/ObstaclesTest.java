package dev.spikeproof.local.command;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.spikeproof.local.environment.EnvironmentKind;
import dev.spikeproof.local.terminal.CannotRun;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ObstaclesTest {

	@AfterEach
	void restore() {
		System.clearProperty("spikeproof.home");
	}

	@Test
	void saysWhoListensOnAPortThatIsNeededAndWhatToDo(@TempDir Path home) throws Exception {
		Place place = placeIn(home);
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int base = socket.getLocalPort() - 66;
			CommandLine.populateCommand(place, "--port-base", Integer.toString(base));
			assertThatExceptionOfType(CannotRun.class)
				.isThrownBy(() -> new Obstacles(place).check(EnvironmentKind.EMBEDDED, false))
				.withMessageContaining("Port " + socket.getLocalPort() + ", which is for localstack, is taken")
				.withMessageContaining("--port-base N");
		}
	}

	@Test
	void saysThatTheDirectoryCannotBeWrittenTo(@TempDir Path home) throws Exception {
		Place place = placeIn(home);
		Files.writeString(home.resolve(".local"), "a file where a directory is needed");
		assertThatExceptionOfType(CannotRun.class)
			.isThrownBy(() -> new Obstacles(place).check(EnvironmentKind.EMBEDDED, false))
			.withMessageContaining("can't be written to");
	}

	private static Place placeIn(Path home) throws Exception {
		Files.createDirectories(home.resolve("infra"));
		Files.writeString(home.resolve("infra/messaging.yaml"), "");
		System.setProperty("spikeproof.home", home.toString());
		return new Place();
	}

}
