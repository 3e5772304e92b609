package dev.spikeproof.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerTest {

	@TempDir
	Path directory;

	@Test
	void endsWhatWasStartedButNeverAProcessThatHasGotItsPid() throws Exception {
		Ledger ledger = Ledger.in(this.directory);
		ledger.open();
		Process ours = new ProcessBuilder("sleep", "300").start();
		Process stranger = new ProcessBuilder("sleep", "300").start();
		ledger.record(ProcessIdentity.of(ours.toHandle()));
		ledger.record(new ProcessIdentity(stranger.pid(), Instant.now().minus(Duration.ofHours(1))));
		assertThat(ledger.survivors()).containsExactly(ours.toHandle());
		ledger.endSurvivors();
		assertThat(ours.waitFor(10, TimeUnit.SECONDS)).isTrue();
		assertThat(stranger.isAlive()).isTrue();
		stranger.destroyForcibly().waitFor();
	}

	@Test
	void isAbandonedOnlyOnceItsOwnerIsGone() throws Exception {
		Ledger ledger = Ledger.in(this.directory);
		assertThat(ledger.isAbandoned()).isFalse();
		ledger.open();
		assertThat(ledger.isAbandoned()).isFalse();
		Files.writeString(this.directory.resolve("processes"), "1 1000\n");
		assertThat(ledger.isAbandoned()).isTrue();
	}

	@Test
	void survivesALineThatWasCutOff() throws Exception {
		Ledger ledger = Ledger.in(this.directory);
		ledger.open();
		Files.writeString(this.directory.resolve("processes"), "12", java.nio.file.StandardOpenOption.APPEND);
		assertThat(ledger.owner()).isPresent();
	}

}
