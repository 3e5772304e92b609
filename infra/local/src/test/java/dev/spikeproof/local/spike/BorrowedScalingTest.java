package dev.spikeproof.local.spike;

import java.util.Map;

import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BorrowedScalingTest {

	private static final Map<String, Object> PAUSED = Map.of("policy", "step-scaling", "max", 12, "timeScale", 2.0,
			"paused", true, "desired", 3);

	private static final Map<String, Object> OF_THE_SPIKE = Map.of("policy", "drain-time", "max", 8, "timeScale", 6.0,
			"paused", false);

	@Test
	void givesBackAPauseWithItsNumberOfWorkers() throws Exception {
		try (StubControlRoom room = new StubControlRoom(0, true, PAUSED)) {
			JsonNode found = room.scaling();
			try (BorrowedScaling borrowed = borrow(room)) {
				borrowed.set(Map.of("desired", 8));
				borrowed.set(OF_THE_SPIKE);
			}
			assertThat(room.scaling()).isEqualTo(found);
		}
	}

	@Test
	void letsThePolicyDecideAgainThatDecidedBefore() throws Exception {
		try (StubControlRoom room = new StubControlRoom(0, true,
				Map.of("policy", "step-scaling", "max", 12, "timeScale", 1.0, "paused", false))) {
			JsonNode found = room.scaling();
			try (BorrowedScaling borrowed = borrow(room)) {
				borrowed.set(Map.of("policy", "drain-time", "max", 8, "timeScale", 6.0, "paused", true));
			}
			assertThat(room.scaling()).isEqualTo(found);
		}
	}

	@Test
	void isGivenBackOnceAndNotSetAnyMoreAfterwards() throws Exception {
		try (StubControlRoom room = new StubControlRoom(0, true, PAUSED)) {
			BorrowedScaling borrowed = borrow(room);
			borrowed.close();
			borrowed.close();
			assertThat(room.changes()).isEqualTo(1);
			assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> borrowed.set(OF_THE_SPIKE));
			assertThat(room.changes()).isEqualTo(1);
		}
	}

	private static BorrowedScaling borrow(StubControlRoom room) {
		return new BorrowedScaling(new ControlRoom(room.address()), room.scaling(), Screen.standard());
	}

}
