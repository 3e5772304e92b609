package dev.spikeproof.system;

import java.util.List;
import java.util.Map;

import dev.spikeproof.local.desk.Desk;
import dev.spikeproof.local.poison.PoisonQueues;
import dev.spikeproof.local.terminal.Screen;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PoisonIT {

	private static final List<String> QUEUES = List.of("shipping", "encoding", "purchase-renditions",
			"purchase-shipments.fifo", "cost-control");

	/** Two or three of each kind. */
	private static final int DOSES = 12;

	private static final int PURCHASES = 40;

	@Test
	void poisonEndsInTheDeadLetterQueuesWithItsReasonAndEverybodyElseGetsWhatHeBought() throws Exception {
		try (RunningSystem system = RunningSystem.start(Map.of())) {
			Desk desk = system.desk();
			assertThat(new PoisonQueues(system.shop(), desk, system.environment().aws(), Screen.standard())
				.poison(PURCHASES, (double) DOSES / PURCHASES)).isTrue();
			List<JsonNode> letters = QUEUES.stream().flatMap((queue) -> desk.letters(queue).valueStream()).toList();
			assertThat(letters).hasSize(DOSES)
				.allSatisfy((letter) -> assertThat(letter.path("reason").asString()).isNotBlank())
				.extracting((letter) -> letter.path("type").asString())
				.contains("unreadable", "contract");
		}
	}

}
