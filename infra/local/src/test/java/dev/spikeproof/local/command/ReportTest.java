package dev.spikeproof.local.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.spikeproof.local.process.ProcessIdentity;
import dev.spikeproof.local.supervisor.State;
import dev.spikeproof.local.supervisor.State.Condition;
import dev.spikeproof.local.supervisor.State.PartState;
import dev.spikeproof.local.supervisor.State.Phase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

	private static final ProcessIdentity GONE = new ProcessIdentity(1, Instant.EPOCH);

	private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

	@Test
	void nothingRunsWhereNothingWasTold() {
		assertThat(Report.of(Optional.empty(), List.of(), START).state()).isEqualTo("down");
	}

	@Test
	void allIsReadyWhenEachPartIs() {
		Report report = report(Phase.READY, ProcessIdentity.ofThisProcess(), List.of());
		assertThat(report.isAllReady()).isTrue();
		assertThat(report.parts().getFirst().uptimeSeconds()).isEqualTo(90);
	}

	@Test
	void withoutASupervisorWhatItLeftIsAbandoned() {
		Report report = report(Phase.READY, GONE, List.of(ProcessHandle.current()));
		assertThat(report.state()).isEqualTo("abandoned");
		assertThat(report.isAllReady()).isFalse();
		assertThat(report.parts()).extracting(Report.Part::state).containsExactly("ready");
		assertThat(report(Phase.READY, GONE, List.of()).parts()).extracting(Report.Part::state).containsExactly("gone");
	}

	@Test
	void aFailedStartIsToldWithItsReason() {
		Report report = report(Phase.FAILED, GONE, List.of());
		assertThat(report.state()).isEqualTo("failed");
		assertThat(report.problem()).isEqualTo("a reason");
	}

	@Test
	void programsGetWhatPeopleSee() {
		assertThat(report(Phase.READY, ProcessIdentity.ofThisProcess(), List.of()).toJson())
			.contains("\"state\" : \"ready\"", "\"name\" : \"localstack\"", "\"restarts\" : 2",
					"\"uptimeSeconds\" : 90")
			.doesNotContain("allReady");
	}

	private static Report report(Phase phase, ProcessIdentity supervisor, List<ProcessHandle> survivors) {
		PartState part = new PartState("localstack", 8146, ProcessHandle.current().pid(), Condition.READY, 2, START,
				START.plusSeconds(2), null);
		State state = new State(8080, "embedded", 1, phase, (phase == Phase.FAILED) ? "a reason" : null, supervisor,
				START, 40, List.of(part));
		return Report.of(Optional.of(state), survivors, START.plusSeconds(90));
	}

}
