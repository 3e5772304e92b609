package dev.spikeproof.local.process;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessIdentityTest {

	private final ProcessIdentity self = ProcessIdentity.ofThisProcess();

	@Test
	void findsAProcessThatRuns() {
		assertThat(this.self.running()).contains(ProcessHandle.current());
	}

	@Test
	void toleratesACorrectedClock() {
		assertThat(new ProcessIdentity(this.self.pid(), this.self.started().plusSeconds(1)).running()).isPresent();
	}

	@Test
	void doesNotTakeAReusedPidForItself() {
		ProcessIdentity former = new ProcessIdentity(this.self.pid(), this.self.started().minus(Duration.ofMinutes(1)));
		assertThat(former.running()).isEmpty();
	}

	@Test
	void findsNothingOnceTheProcessHasEnded() throws Exception {
		Process process = new ProcessBuilder("sleep", "300").start();
		ProcessIdentity identity = ProcessIdentity.of(process.toHandle());
		process.destroyForcibly().waitFor();
		assertThat(identity.running()).isEmpty();
	}

}
