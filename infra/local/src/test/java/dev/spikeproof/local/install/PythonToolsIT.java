package dev.spikeproof.local.install;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.terminal.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PythonToolsIT {

	private static final String FEW = "uv==0.13.8\nimageio-ffmpeg==0.6.0\n";

	@TempDir
	Path downloads;

	@Test
	void worksAgainAfterBeingKilledInTheMiddle() throws Exception {
		Process killed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Installing.class.getName(), this.downloads.toString())
			.redirectOutput(new File("/dev/null"))
			.start();
		await("the installation is under way").atMost(Duration.ofSeconds(60))
			.until(() -> hasFile("pyvenv.cfg") || !killed.isAlive());
		killed.descendants().forEach(ProcessHandle::destroyForcibly);
		killed.destroyForcibly().waitFor();
		assertThat(new InstalledOnce(this.downloads, "python").find("bin/python")).isEmpty();

		PythonTools tools = new PythonTools(this.downloads, FEW);
		Path ffmpeg = tools.ffmpeg(Screen.standard());
		assertThat(Command.run(List.of(ffmpeg.toString(), "-version")).output()).startsWith("ffmpeg version");
		assertThat(tools.python(Screen.standard())).isEqualTo(tools.python(Screen.standard()));
	}

	private boolean hasFile(String name) throws Exception {
		try (var files = Files.find(this.downloads, 3, (path, attributes) -> path.endsWith(name))) {
			return files.findAny().isPresent();
		}
	}

	static final class Installing {

		static void main(String[] arguments) {
			new PythonTools(Path.of(arguments[0]), FEW).python(Screen.standard());
		}

	}

}
