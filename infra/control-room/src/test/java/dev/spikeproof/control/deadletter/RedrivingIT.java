package dev.spikeproof.control.deadletter;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.spikeproof.control.Desk;
import dev.spikeproof.control.DeskTest;
import dev.spikeproof.control.Mailbox;
import dev.spikeproof.testing.Contract;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DeskTest
class RedrivingIT {

	private final Desk desk;

	@Autowired
	RedrivingIT(Desk desk) {
		this.desk = desk;
	}

	@Test
	void oneLetterGoesBackWithItsOwnAttributesAndItsHistory() {
		try (Mailbox box = Mailbox.standard()) {
			String id = box.fail("{\"a\":1}", "Reason one", Map.of("event-id", "e-1"));
			box.fail("{\"a\":2}", "Reason two", Map.of());
			this.desk.post("/letters/" + id.substring(0, 8) + "/redrive", Map.of()).expectStatus().isOk();
			Message message = box.cameBack().getFirst();
			assertThat(message.body()).isEqualTo("{\"a\":1}");
			assertThat(message.messageAttributes()).containsOnlyKeys("event-id", "failure-history");
			assertThat(Mailbox.attribute(message, "failure-history")).contains("Reason one", "2026-11-24T09:30:00.123Z",
					"redrivenAt");
			assertThat(box.visibleLetters()).singleElement()
				.satisfies((left) -> assertThat(left.body()).isEqualTo("{\"a\":2}"));
		}
	}

	@Test
	void aLetterThatFailsAgainComesWithItsHistory() {
		try (Mailbox box = Mailbox.standard()) {
			String id = box.fail("{}", "Reason one", Map.of());
			this.desk.post("/letters/" + id + "/redrive", Map.of()).expectStatus().isOk();
			String history = Mailbox.attribute(box.cameBack().getFirst(), "failure-history");
			String again = box.fail("{}", "Reason two", Map.of("failure-history", history));
			JsonNode letter = this.desk.letter(again);
			assertThat(letter.path("failure").path("reason").asString()).isEqualTo("Reason two");
			assertThat(letter.path("history")).singleElement()
				.satisfies((former) -> assertThat(former.toString()).contains("Reason one", "redrivenAt"));
			assertThat(this.desk.json(this.desk.get("/queues/" + box.dlq())).path(0).path("redrives").asInt()).isOne();
		}
	}

	@Test
	void moreAttributesThanSqsTakesArePackedIntoOne() {
		try (Mailbox box = Mailbox.standard()) {
			Map<String, String> many = Map.of("a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "original-attributes",
					"{\"f\":\"6\",\"g\":\"7\",\"h\":\"8\",\"i\":\"9\",\"event-id\":\"10\"}");
			String id = box.fail("{}", "Reason", many);
			this.desk.post("/letters/" + id + "/redrive", Map.of()).expectStatus().isOk();
			assertThat(box.cameBack().getFirst().messageAttributes()).hasSize(10)
				.containsKeys("event-id", "failure-history", "original-attributes");
		}
	}

	@Test
	void aGroupGoesBackAndTheOthersStay() {
		try (Mailbox box = Mailbox.standard()) {
			box.failMany(35, "The database was away");
			box.failMany(15, "Unreadable");
			this.desk.post("/queues/" + box.dlq() + "/redrives", Map.of("reason", "database was"))
				.expectStatus()
				.isAccepted();
			JsonNode redrive = this.desk.redriven(box.dlq());
			assertThat(redrive.path("state").asString()).isEqualTo("COMPLETED");
			assertThat(redrive.path("moved").asInt()).isEqualTo(35);
			assertThat(box.cameBack()).hasSize(35);
			assertThat(box.visibleLetters()).hasSize(15);
		}
	}

	@Test
	void aWholeQueueIsMovedBySqsAndASecondRedriveHasToWait() {
		try (Mailbox box = Mailbox.standard()) {
			box.failMany(3, "The database was away");
			String redrives = "/queues/" + box.source() + "/redrives";
			JsonNode started = this.desk
				.json(this.desk.post(redrives, Map.of("all", true, "rate", 1)).expectStatus().isAccepted());
			assertThat(started.path("mover").asString()).isEqualTo("SQS");
			assertThat(this.desk.json(this.desk.post(redrives, Map.of("all", true)).expectStatus().isEqualTo(409))
				.path("detail")
				.asString()).contains("under way", "of 3 are moved");
			assertThat(this.desk.redriven(box.dlq()).path("moved").asInt()).isEqualTo(3);
			assertThat(box.cameBack()).hasSize(3);
		}
	}

	@Test
	void aFifoQueueComesBackWholeAndInOrderAlsoRightAfterItsFirstSending() {
		try (Mailbox box = Mailbox.fifo()) {
			box.sendAndNeverFinish("ada", 25);
			box.sendAndNeverFinish("bob", 12);
			this.desk.post("/queues/" + box.dlq() + "/redrives", Map.of("all", true)).expectStatus().isAccepted();
			assertThat(this.desk.redriven(box.dlq()).path("moved").asInt()).isEqualTo(37);
			List<String> bodies = box.cameBack().stream().map(Message::body).toList();
			assertThat(bodies).hasSize(37);
			assertThat(bodies.stream().filter((body) -> body.startsWith("ada")))
				.containsExactlyElementsOf(IntStream.range(0, 25).mapToObj((i) -> "ada " + i).toList());
			assertThat(bodies.stream().filter((body) -> body.startsWith("bob")))
				.containsExactlyElementsOf(IntStream.range(0, 12).mapToObj((i) -> "bob " + i).toList());
		}
	}

	@Test
	void aLetterDoesNotOvertakeAnOlderOneOfItsGroup() {
		try (Mailbox box = Mailbox.fifo()) {
			box.sendAndNeverFinish("ada", 2);
			JsonNode letters = this.desk.json(this.desk.get("/queues/" + box.dlq()));
			String first = letters.path(0).path("id").asString();
			String second = letters.path(1).path("id").asString();
			assertThat(this.desk
				.json(this.desk.post("/letters/" + second + "/redrive", Map.of()).expectStatus().isEqualTo(409))
				.path("detail")
				.asString()).contains("Order would be lost", first);
			this.desk.post("/letters/" + first + "/redrive", Map.of()).expectStatus().isOk();
			assertThat(box.cameBack()).extracting(Message::body).containsExactly("ada 0");
		}
	}

	@Test
	void anEditedLetterIsHeldToItsContractFirst() {
		Mailbox box = Mailbox.of("cost-control");
		String id = box.fail("{}", "No lines", Map.of("event-type", "PurchasePlaced.v2"));
		String path = "/letters/" + id + "/redrive";
		JsonNode problem = this.desk
			.json(this.desk.post(path, Map.of("body", "{\"customer\":7}")).expectStatus().isBadRequest());
		assertThat(problem.path("errors").toString()).contains("body/customer", "(type)", "(required)");
		assertThat(this.desk.letter(id).path("body").asString()).isEqualTo("{}");
		String mended = Contract.of("PurchasePlaced").example();
		this.desk.post(path, Map.of("body", mended)).expectStatus().isOk();
		Message message = box.cameBack().getFirst();
		assertThat(message.body()).isEqualTo(mended);
		assertThat(Mailbox.attribute(message, "event-type")).isEqualTo("PurchasePlaced");
		assertThat(Mailbox.attribute(message, "failure-history")).contains("No lines", "\"edited\":true");
	}

	@Test
	void aLetterThatCanNotBeSentStays() {
		try (Mailbox box = Mailbox.fifo()) {
			box.sendAndNeverFinish("ada", 2);
			this.desk.queue(box.dlq());
			box.removeSource();
			this.desk.post("/queues/" + box.dlq() + "/redrives", Map.of("all", true)).expectStatus().isAccepted();
			assertThat(this.desk.redriven(box.dlq()).path("remark").asString()).contains("couldn't be sent and stay");
			assertThat(box.visibleLetters()).hasSize(2);
		}
	}

	@Test
	void saysWhatItNeedsToKnow() {
		this.desk.post("/queues/shipping/redrives", Map.of()).expectStatus().isBadRequest();
		this.desk.post("/queues/shipping/redrives", Map.of("all", true, "rate", 501)).expectStatus().isBadRequest();
		assertThat(this.desk
			.json(this.desk.post("/queues/encoding/redrives", Map.of("reason", "no such")).expectStatus().isNotFound())
			.path("detail")
			.asString()).contains("No letter in encoding-dlq has the reason no such");
	}

}
