package dev.spikeproof.control;

import java.net.URI;
import java.util.Map;

import dev.spikeproof.testing.TestEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said when SQS takes a batch and refuses what is in it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@ContextConfiguration(initializers = Settings.class)
@Import(Desk.class)
@DirtiesContext
class HalfTakenIT {

	private static final LossyWire WIRE = new LossyWire(
			Map.of("DeleteMessageBatch", (body) -> body.replaceAll("(\"ReceiptHandle\":\")[^\"]+", "$1nonsense"),
					"SendMessageBatch", (body) -> body.replaceFirst("then the line was cut", "\\\\u0000")));

	private final Desk desk;

	private final ControlRoomDoor room;

	@Autowired
	HalfTakenIT(Desk desk, RestTestClient http, JsonMapper json) {
		this.desk = desk;
		this.room = new ControlRoomDoor(http, json);
	}

	@AfterAll
	static void close() {
		WIRE.close();
	}

	@Test
	void aLetterThatCouldNotBeDeletedIsNotCalledDiscardedAndIsThereAgainAtOnce() {
		try (Mailbox box = Mailbox.standard()) {
			String id = box.fail("{}", "Reason", Map.of());
			String problem = this.desk
				.json(this.desk.delete("/letters/" + id + "?confirm=" + id).expectStatus().isEqualTo(409))
				.path("detail")
				.asString();
			assertThat(problem).contains(id + " couldn't be deleted and stays in " + box.dlq(),
					"s3://local-videos/discarded/");
			assertThat(box.visibleLetters()).hasSize(1);
		}
	}

	@Test
	void poisonThatTheQueueDoesNotTakeIsNotCalledSent() {
		Mailbox encoding = Mailbox.of("encoding");
		String problem = this.room.json(this.room.post("/api/poison", Map.of("count", 7)).expectStatus().isEqualTo(502))
			.path("detail")
			.asString();
		assertThat(problem).contains("6 of 7 messages were sent; local-encoding doesn't take the others");
		assertThat(encoding.cameBack()).hasSize(6);
	}

	@TestConfiguration
	static class Wired {

		@Bean
		@Primary
		SqsClient wiredSqs() {
			return TestEnvironment.get()
				.aws()
				.configure(SqsClient.builder())
				.endpointOverride(URI.create(WIRE.endpoint()))
				.build();
		}

	}

}
