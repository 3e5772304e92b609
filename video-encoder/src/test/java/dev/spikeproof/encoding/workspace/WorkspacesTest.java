package dev.spikeproof.encoding.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.TestSettings;
import dev.spikeproof.encoding.TryAgainLater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkspacesTest {

	private static final List<String> SLEEP = List.of("sleep", "1000");

	@TempDir
	Path directory;

	@Test
	void givesEachJobADirectoryThatOnlyThisUserCanEnter() throws IOException {
		try (Workspaces workspaces = workspaces();
				Workspace one = workspaces.open();
				Workspace other = workspaces.open()) {
			assertThat(one.directory()).isNotEqualTo(other.directory()).isEmptyDirectory();
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one.directory())))
				.isEqualTo("rwx------");
		}
		assertThat(files()).containsExactly("door");
	}

	@Test
	void killsWhatStillRunsWhenAJobIsOver() throws Exception {
		try (Workspaces workspaces = workspaces()) {
			Process child;
			try (Workspace workspace = workspaces.open()) {
				child = workspace.start(SLEEP);
				Files.writeString(workspace.directory().resolve("half"), "done");
			}
			assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
			assertThat(files()).noneMatch((file) -> file.startsWith("job-"));
		}
	}

	@Test
	void endsItsJobsWhenTheWorkerStops() throws Exception {
		Workspaces workspaces = workspaces();
		Process child = workspaces.open().start(SLEEP);
		workspaces.close();
		assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
		assertThat(files()).containsExactly("door");
	}

	@Test
	void startsChildrenWithAnEmptyEnvironment() throws Exception {
		try (Workspaces workspaces = workspaces(); Workspace workspace = workspaces.open()) {
			Process env = workspace.start(List.of("/usr/bin/env"));
			assertThat(env.getInputStream().readAllBytes()).isEmpty();
		}
	}

	@Test
	void sweepsWhatAKilledWorkerLeft() throws Exception {
		String dead = UUID.randomUUID().toString();
		Path job = Files.createDirectories(this.directory.resolve(dead).resolve("job-1"));
		Files.writeString(job.resolve("upload"), "half a video");
		Files.createFile(this.directory.resolve(dead + ".lock"));
		Process orphan = new ProcessBuilder(SLEEP).start();
		Leftovers.record(orphan.toHandle(), job);
		try (Workspaces workspaces = workspaces(); Workspace workspace = workspaces.open()) {
			assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
			assertThat(files()).noneMatch((file) -> file.contains(dead));
			assertThat(workspace.directory()).exists();
		}
	}

	@Test
	void leavesALivingWorkerAlone() throws Exception {
		try (Workspaces living = workspaces(); Workspace job = living.open(); Workspaces other = workspaces()) {
			assertThat(job.directory()).exists();
			assertThat(other.hasRoom()).isTrue();
		}
	}

	@Test
	void doesNotKillAnotherProcessWithTheSameId() throws Exception {
		Process stranger = new ProcessBuilder(SLEEP).start();
		try {
			Path job = Files.createDirectories(this.directory.resolve("dead").resolve("job-1"));
			Files.createFile(this.directory.resolve("dead.lock"));
			Files.writeString(job.resolve("child-" + stranger.pid()), "2001-01-01T00:00:00Z");
			workspaces().close();
			assertThat(stranger.isAlive()).isTrue();
			assertThat(job).doesNotExist();
		}
		finally {
			stranger.destroyForcibly();
		}
	}

	@Test
	void beginsNoJobOnAFullDisk() throws IOException {
		EncoderSettings settings = TestSettings.in(this.directory);
		EncoderSettings greedy = new EncoderSettings("ffmpeg", 1, 1, 0, this.directory, DataSize.ofTerabytes(10_000),
				settings.limits());
		try (Workspaces workspaces = new Workspaces(greedy)) {
			assertThat(workspaces.hasRoom()).isFalse();
			assertThatThrownBy(workspaces::requireRoom).isInstanceOf(TryAgainLater.class).hasMessageContaining("disk");
		}
	}

	private Workspaces workspaces() throws IOException {
		return new Workspaces(TestSettings.in(this.directory));
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.directory)) {
			return files.filter((file) -> !file.equals(this.directory))
				.map((file) -> file.getFileName().toString())
				.toList();
		}
	}

}
