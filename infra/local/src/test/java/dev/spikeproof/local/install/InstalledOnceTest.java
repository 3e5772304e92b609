package dev.spikeproof.local.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstalledOnceTest {

	@TempDir
	Path downloads;

	private final AtomicInteger installations = new AtomicInteger();

	private InstalledOnce installed;

	@BeforeEach
	void create() {
		this.installed = new InstalledOnce(this.downloads, "tool");
	}

	@Test
	void installsOnceHoweverManyWantItAtATime() throws Exception {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Path>> all = List.of(threads.submit(this::install), threads.submit(this::install),
					threads.submit(this::install));
			for (Future<Path> one : all) {
				assertThat(one.get().resolve("program")).hasContent("works");
			}
		}
		assertThat(this.installations).hasValue(1);
	}

	@Test
	void beginsAnewAfterAnAttemptThatBrokeOffInTheMiddle() throws Exception {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.installed.findOrInstall("program", (fresh) -> {
				Files.writeString(fresh.resolve("program"), "half");
				throw new IOException("the network is gone");
			}));
		assertThat(this.installed.find("program")).isEmpty();
		assertThat(install().resolve("program")).hasContent("works");
		assertThat(this.downloads.resolve("tool")).isDirectoryNotContaining((path) -> !path.equals(installedAt()));
	}

	@Test
	void installsAgainWhatSomebodyHasDeleted() throws Exception {
		Files.delete(install().resolve("program"));
		assertThat(install().resolve("program")).hasContent("works");
		assertThat(this.installations).hasValue(2);
	}

	private Path installedAt() {
		return this.installed.find("program").orElseThrow();
	}

	private Path install() throws Exception {
		return this.installed.findOrInstall("program", (fresh) -> {
			this.installations.incrementAndGet();
			Files.writeString(fresh.resolve("program"), "works");
		});
	}

}
