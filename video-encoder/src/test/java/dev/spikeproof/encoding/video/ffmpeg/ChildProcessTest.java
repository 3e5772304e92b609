package dev.spikeproof.encoding.video.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.spikeproof.encoding.TestSettings;
import dev.spikeproof.encoding.TryAgainLater;
import dev.spikeproof.encoding.video.UnusableVideo;
import dev.spikeproof.encoding.workspace.Workspace;
import dev.spikeproof.encoding.workspace.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class ChildProcessTest {

	@TempDir
	Path directory;

	private Workspaces workspaces;

	private Workspace workspace;

	@BeforeEach
	void open() throws IOException {
		this.workspaces = new Workspaces(TestSettings.in(this.directory));
		this.workspace = this.workspaces.open();
	}

	@AfterEach
	void close() throws IOException {
		this.workspaces.close();
	}

	@Test
	void readsBothOutputsAndTheExitCode() throws UnusableVideo {
		StringBuilder output = new StringBuilder();
		Exit exit = child(Duration.ofMinutes(1)).run(List.of("/bin/sh", "-c", "echo out; echo err >&2; exit 3"),
				(in) -> output.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
		assertThat(output).hasToString("out\n");
		assertThat(exit).isEqualTo(new Exit(3, new Complaint("err\n")));
	}

	@Test
	void keepsTheLastOfALongComplaint() throws UnusableVideo {
		Exit exit = child(Duration.ofMinutes(1)).run(
				List.of("/bin/sh", "-c", "i=0; while [ $i -lt 20000 ]; do echo line $i >&2; i=$((i+1)); done"),
				(in) -> in.readAllBytes());
		assertThat(exit.complaint().text()).hasSize(32 * 1024).endsWith("line 19999\n");
	}

	@Test
	void killsWhatGetsNoProcessorAndItsDescendants() {
		assertThatExceptionOfType(TryAgainLater.class).isThrownBy(() -> child(Duration.ofMillis(100))
			.run(List.of("/bin/sh", "-c", "sleep 1000 & sleep 1000"), (in) -> in.readAllBytes()))
			.withMessageContaining("not done");
		await("their end").until(() -> ProcessHandle.current()
			.descendants()
			.noneMatch((it) -> it.info().commandLine().orElse("").contains("sleep 1000")));
	}

	@Test
	void blamesTheVideoForTheTimeOfTheProcessor() {
		assertThatExceptionOfType(UnusableVideo.class).isThrownBy(() -> child(Duration.ofMillis(500))
			.run(List.of("/bin/sh", "-c", "while :; do :; done"), (in) -> in.readAllBytes()))
			.withMessage("The video takes too long to encode.");
	}

	@Test
	void triesAgainLaterWhenThereIsNoSuchProgram() {
		assertThatExceptionOfType(TryAgainLater.class)
			.isThrownBy(() -> child(Duration.ofMinutes(1)).run(List.of("no-such-program"), (in) -> in.readAllBytes()));
	}

	private ChildProcess child(Duration time) {
		return new ChildProcess(this.workspace, time);
	}

}
