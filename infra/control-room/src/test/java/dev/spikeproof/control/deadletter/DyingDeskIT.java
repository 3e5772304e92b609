package dev.spikeproof.control.deadletter;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.spikeproof.control.ControlRoom;
import dev.spikeproof.control.LossyWire;
import dev.spikeproof.control.Mailbox;
import dev.spikeproof.testing.TestEnvironment;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class DyingDeskIT {

	@Test
	void aLetterIsInBothQueuesAndNeverInNoneWhenTheDeskDiesBetweenSendingAndDeleting() {
		try (LossyWire wire = new LossyWire("DeleteMessageBatch");
				Mailbox box = Mailbox.standard();
				ConfigurableApplicationContext desk = desk(wire.endpoint())) {
			String id = box.fail("{\"a\":1}", "Reason", Map.of());
			RedriveLetter redrive = desk.getBean(RedriveLetter.class);
			assertThatExceptionOfType(SdkException.class).isThrownBy(() -> redrive.redrive(id, Optional.empty()));
			assertThat(box.cameBack()).singleElement()
				.satisfies((message) -> assertThat(message.body()).isEqualTo("{\"a\":1}"));
			await().atMost(Duration.ofSeconds(10)).until(() -> box.visibleLetters().size() == 1);
		}
	}

	private static ConfigurableApplicationContext desk(String endpoint) {
		return new SpringApplicationBuilder(ControlRoom.class).run("--server.port=0",
				"--spring.cloud.aws.endpoint=" + endpoint,
				"--spring.cloud.aws.region.static=" + TestEnvironment.get().region(),
				"--spring.cloud.aws.credentials.access-key=test", "--spring.cloud.aws.credentials.secret-key=test",
				"--control-room.dead-letters.held-for=5s");
	}

}
