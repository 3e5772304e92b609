package dev.spikeproof.control.deadletter;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;

import dev.spikeproof.control.Desk;
import dev.spikeproof.control.DeskTest;
import dev.spikeproof.control.Mailbox;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DeskTest
class LookingIT {

	private final Desk desk;

	private final DeadLetterQueues queues;

	private final LookIntoQueues look;

	@Autowired
	LookingIT(Desk desk, DeadLetterQueues queues, LookIntoQueues look) {
		this.desk = desk;
		this.queues = queues;
		this.look = look;
	}

	@Test
	void listsEveryQueueOfTheTopologyAndWhatWatchesIt() {
		JsonNode list = this.desk.json(this.desk.get("").expectStatus().isOk());
		assertThat(list.valueStream().map((queue) -> queue.path("name").asString())).contains("shipping-dlq",
				"encoding-dlq", "cost-control-dlq", "purchase-shipments-dlq.fifo", "purchase-renditions-dlq",
				"control-room-no-stock-dlq", "control-room-alerts-dlq");
		assertThat(this.desk.queue("shipping-dlq").path("alarm").asString()).isNotIn("NONE", "UNKNOWN");
		assertThat(this.desk.queue("purchase-shipments-dlq.fifo").path("source").asString())
			.isEqualTo("purchase-shipments.fifo");
	}

	@Test
	void aThousandLettersWithOneCauseAreOneLine() {
		try (Mailbox box = Mailbox.standard()) {
			box.failMany(1000, "PurchasePlaced breaks its contract: lines must not be null");
			box.fail("?", "The body is not JSON", Map.of());
			JsonNode queue = this.desk.queue(box.dlq());
			assertThat(queue.path("depth").asInt()).isEqualTo(1001);
			assertThat(queue.path("seen").asInt()).isBetween(1000, 1009);
			assertThat(queue.path("groups").path(0).path("reason").asString())
				.isEqualTo("PurchasePlaced breaks its contract: lines must not be null");
			assertThat(queue.path("groups").path(0).path("count").asInt()).isGreaterThanOrEqualTo(999);
			assertThat(queue.path("groups").size()).isLessThanOrEqualTo(2);
		}
	}

	@Test
	void lookingLeavesEverythingAsItWas() {
		try (Mailbox box = Mailbox.standard()) {
			box.failMany(25, "Some reason");
			this.desk.get("").expectStatus().isOk();
			JsonNode letters = this.desk.json(this.desk.get("/queues/" + box.dlq()).expectStatus().isOk());
			this.desk.letter(letters.path(7).path("id").asString());
			assertThat(box.visibleLetters()).hasSize(25);
		}
	}

	@Test
	void oneWhoLooksWhileAnotherHoldsTheLettersSeesThemOnceTheyAreBack() throws Exception {
		try (Mailbox box = Mailbox.standard()) {
			box.failMany(3, "Some reason");
			DeadLetterQueue queue = this.queues.meantBy(box.dlq());
			FutureTask<Look> second = new FutureTask<>(() -> this.look.into(queue));
			Thread thread = new Thread(second);
			try (Hold first = this.queues.hold(queue)) {
				assertThat(first.next()).hasSize(3);
				thread.start();
				await().until(thread::getState, Set.of(State.TIMED_WAITING, State.TERMINATED)::contains);
			}
			assertThat(second.get().letters()).hasSize(3);
		}
	}

	@Test
	void lookingIntoAFifoQueueKeepsItsOrder() {
		try (Mailbox box = Mailbox.fifo()) {
			box.sendAndNeverFinish("ada", 5);
			this.desk.get("").expectStatus().isOk();
			this.desk.get("/queues/" + box.dlq()).expectStatus().isOk();
			assertThat(box.visibleLetters()).extracting((message) -> message.body())
				.containsExactly("ada 0", "ada 1", "ada 2", "ada 3", "ada 4");
		}
	}

	@Test
	void aDeskThatDiesWithLettersInHandHidesThemForSecondsOnly() {
		try (Mailbox box = Mailbox.standard()) {
			box.failMany(3, "Some reason");
			assertThat(this.queues.hold(this.queues.meantBy(box.dlq())).next()).hasSize(3);
			assertThat(box.visibleLetters()).isEmpty();
			await().atMost(Duration.ofSeconds(8)).until(() -> box.visibleLetters().size() == 3);
		}
	}

	@Test
	void saysHowManyOfHowManyItSaw() {
		try (Mailbox box = Mailbox.fifo()) {
			box.sendAndNeverFinish("ada", 25);
			JsonNode queue = this.desk.queue(box.dlq());
			assertThat(queue.path("depth").asInt()).isEqualTo(25);
			assertThat(queue.path("seen").asInt()).isEqualTo(10);
			this.desk.get("/letters/0000000").expectStatus().isNotFound();
		}
	}

	@Test
	void saysOfALetterWithoutAReasonThatItsWorkerDied() {
		try (Mailbox box = Mailbox.standard()) {
			box.sendAndNeverFinish("{}", Map.of("event-type", "PurchasePlaced", "traceparent",
					"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
			JsonNode group = this.desk.queue(box.dlq()).path("groups").path(0);
			assertThat(group.path("reason").asString()).contains("worker died or never finished", "received 1 times",
					"SQS moved it");
			JsonNode letter = this.desk.letter(group.path("example").asString().substring(0, 8));
			assertThat(letter.path("failure").path("type").asString()).isEqualTo("unfinished");
			assertThat(letter.path("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
			assertThat(letter.path("source").asString()).isEqualTo(box.source());
		}
	}

	@Test
	void showsWhatTheConsumerSaidAndWhichRuleOfTheContractIsBroken() {
		Mailbox box = Mailbox.of("shipping");
		String id = box.fail("{\"purchaseId\":\"019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01\",\"lines\":[]}", "No lines",
				Map.of("event-type", "PurchasePlaced.v2", "original-attributes", "{\"total\":\"12\"}"));
		JsonNode letter = this.desk.letter(id);
		assertThat(letter.path("failure").toString()).contains("No lines", "contract", "2026-11-24T09:30:00.123Z");
		assertThat(letter.path("failure").path("receives").asInt()).isEqualTo(2);
		assertThat(letter.path("attributes").toString()).contains("PurchasePlaced.v2", "total")
			.doesNotContain("failure-reason");
		JsonNode contract = letter.path("contract");
		assertThat(contract.path("event").asString()).isEqualTo("PurchasePlaced");
		assertThat(contract.path("remark").asString()).contains("PurchasePlaced.v2", "shipping");
		assertThat(contract.path("violations").toString()).contains("\"/lines\"", "minItems", "required");
	}

	@Test
	void namesTheQueuesThereAreToWhoeverAsksForAnother() {
		assertThat(
				this.desk.json(this.desk.get("/queues/nonsense").expectStatus().isNotFound()).path("detail").asString())
			.contains("no dead-letter queue nonsense", "shipping-dlq");
		assertThat(this.desk.json(this.desk.get("/letters/ffff0000").expectStatus().isNotFound())
			.path("detail")
			.asString()).contains("No letter has the id ffff0000");
	}

}
