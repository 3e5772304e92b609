package dev.spikeproof.local.supervisor;

import dev.spikeproof.local.terminal.CannotRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortPlanTest {

	@Test
	void allPortsMoveTogether() {
		assertThat(new PortPlan(9080).all()).containsEntry("purchase-service", 9080)
			.containsEntry("shipping-service", 9081)
			.containsEntry("video-encoder", 9082)
			.containsEntry("control-room", 9090)
			.containsEntry("postgresql", 9112)
			.containsEntry("localstack", 9146);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1024, 65469 })
	void takesABaseWhoseHighestPortExists(int base) {
		assertThat(new PortPlan(base).all().values()).allMatch((port) -> port >= 1024 && port <= 65535);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 80, 1023, 65470, 70000 })
	void refusesAnyOtherAndSaysWhichWillDo(int base) {
		assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> new PortPlan(base))
			.withMessageContaining("from 1024 to 65469");
	}

}
