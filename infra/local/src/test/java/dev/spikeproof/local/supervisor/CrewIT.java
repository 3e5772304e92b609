package dev.spikeproof.local.supervisor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.process.ChildProcess;
import dev.spikeproof.local.process.ChildProcess.Launch;
import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.process.ProcessIdentity;
import dev.spikeproof.local.supervisor.State.Condition;
import dev.spikeproof.local.supervisor.State.PartState;
import dev.spikeproof.local.terminal.CannotRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class CrewIT {

	@TempDir
	Path path;

	private final AtomicInteger repairs = new AtomicInteger();

	private final Crew crew = new Crew(Duration.ofMinutes(2), () -> {
	});

	private RunDirectory directory;

	@BeforeEach
	void open() throws Exception {
		this.directory = new RunDirectory(this.path);
		this.directory.open();
	}

	@AfterEach
	void stop() {
		this.crew.stop();
	}

	@Test
	void startsADiedPartAgainRepairsAndRemembersHowItEnded() {
		begin(part("sleeper", "exec sleep 300", () -> true));
		long first = pid();
		ProcessHandle.of(first).orElseThrow().destroyForcibly();
		await("the part is back").until(() -> state().condition() == Condition.READY && state().restarts() == 1);
		assertThat(pid()).isNotEqualTo(first);
		assertThat(state().lastEnd()).startsWith("exit 137 (signal 9)");
		assertThat(this.repairs).hasValue(1);
	}

	@Test
	void leavesNothingNeitherChildrenNorTheirs() {
		begin(part("family", "sleep 300 & wait", () -> true));
		List<ProcessIdentity> family = ProcessHandle.of(pid())
			.orElseThrow()
			.descendants()
			.map(ProcessIdentity::of)
			.toList();
		assertThat(family).isNotEmpty();
		this.crew.stop();
		assertThat(state().condition()).isEqualTo(Condition.STOPPED);
		assertThat(this.directory.ledger().survivors()).isEmpty();
		assertThat(family).allMatch((child) -> child.running().isEmpty());
	}

	@Test
	void givesUpOnAPartThatEndsAgainAndAgainAndShowsItsLastWords() {
		assertThatExceptionOfType(CannotRun.class)
			.isThrownBy(() -> begin(part("broken", "echo no configuration; exit 3", () -> false)))
			.withMessageContaining("broken ends again and again (exit 3")
			.withMessageContaining("no configuration")
			.withMessageContaining(this.directory.log("broken").toString());
	}

	@Test
	void whatAKilledSupervisorLeftIsEndedByTheNext() throws Exception {
		Part orphan = part("orphan", "exec sleep 300", () -> true);
		orphan.start();
		assertThat(this.directory.ledger().survivors()).hasSize(1);
		new RunDirectory(this.path).open();
		await("its end").until(() -> !orphan.isRunning());
		assertThat(this.directory.ledger().survivors()).isEmpty();
	}

	private void begin(Part part) {
		this.crew.begin(List.of(part), (it) -> this.repairs::incrementAndGet);
	}

	private PartState state() {
		return this.crew.states().getFirst();
	}

	private long pid() {
		return Objects.requireNonNull(state().pid());
	}

	private Part part(String name, String script, BooleanSupplier ready) {
		return new ChildProcess(new Launch(name, 0, List.of("sh", "-c", script), Map.of(), this.directory.log(name)),
				ready, this.directory.ledger());
	}

}
