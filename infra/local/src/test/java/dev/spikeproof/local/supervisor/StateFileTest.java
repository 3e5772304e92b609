package dev.spikeproof.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.process.ProcessIdentity;
import dev.spikeproof.local.supervisor.State.Condition;
import dev.spikeproof.local.supervisor.State.PartState;
import dev.spikeproof.local.supervisor.State.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StateFileTest {

	@TempDir
	Path directory;

	@Test
	void readsWhatWasWritten() throws IOException {
		State state = new State(8080, "embedded", 1, Phase.READY, null, ProcessIdentity.ofThisProcess(),
				Instant.parse("2026-11-24T10:00:00Z"), 40,
				List.of(new PartState("localstack", 8146, 42L, Condition.READY, 1,
						Instant.parse("2026-11-24T10:00:01Z"), Instant.parse("2026-11-24T10:00:03Z"), "exit 137")));
		file().write(state);
		assertThat(file().read()).contains(state);
	}

	@Test
	void knowsNothingWhereNothingIsOrNothingCanBeUnderstood() throws IOException {
		assertThat(file().read()).isEmpty();
		Files.writeString(this.directory.resolve("state.json"), "{\"portBase\": ");
		assertThat(file().read()).isEmpty();
	}

	private StateFile file() {
		return new StateFile(new RunDirectory(this.directory));
	}

}
