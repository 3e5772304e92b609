package dev.spikeproof.control.scaling;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.spikeproof.control.ControlRoomDoor;
import dev.spikeproof.control.Mailbox;
import dev.spikeproof.control.Settings;
import dev.spikeproof.testing.TestEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A queue that fills and empties, and workers in name only; a minute lasts 6 seconds. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@ContextConfiguration(initializers = Settings.class)
@DirtiesContext
@TestMethodOrder(OrderAnnotation.class)
class ScalingLoopIT {

	private static final StubSupervisor SUPERVISOR = new StubSupervisor();

	private static final Mailbox BOX = Mailbox.standard();

	@TempDir
	static Path directory;

	private final ControlRoomDoor room;

	@Autowired
	ScalingLoopIT(RestTestClient http, JsonMapper json) {
		this.room = new ControlRoomDoor(http, json);
	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("control-room.scaling.queue", BOX::source);
		registry.add("control-room.scaling.decisions", () -> directory.resolve("decisions.jsonl"));
		SUPERVISOR.isWhoStartsWorkers(registry);
	}

	@AfterAll
	static void close() {
		BOX.close();
		SUPERVISOR.close();
	}

	@BeforeEach
	void hurry() {
		this.room.set(Map.of("timeScale", 10)).expectStatus().isOk();
	}

	@Test
	@Order(1)
	void beginsWithTheWorkersItFinds() {
		await("the first look").until(() -> this.room.state().path("observation").path("running").asInt() == 1);
		assertThat(this.room.state().path("scaling").path("fleet").asString()).isEqualTo("containers");
		assertThat(SUPERVISOR.workers()).containsExactly("video-encoder");
	}

	@Test
	@Order(1)
	void knowsAWorkerByItsAddressWhileItIsTheOnlyOneThere() {
		await("the first look").until(() -> this.room.state().path("observation").path("running").asInt() == 1);
		this.room.put("/ecs/self/task-protection/v1/state", Map.of("ProtectionEnabled", true)).expectStatus().isOk();
		JsonNode protection = this.room.get("/ecs/video-encoder/task-protection/v1/state");
		assertThat(protection.path("protection").path("ProtectionEnabled").asBoolean()).isTrue();
		this.room.put("/ecs/self/task-protection/v1/state", Map.of("ProtectionEnabled", false)).expectStatus().isOk();
	}

	@Test
	@Order(2)
	void startsWorkersForABacklogAndSaysWhyAndWhyNotMore() {
		for (int i = 0; i < 100; i++) {
			BOX.send("{}");
		}
		await("all that the place bears").atMost(Duration.ofSeconds(20)).until(() -> SUPERVISOR.workers().size() == 6);
		JsonNode decision = this.room.decisions().path(0);
		assertThat(decision.path("to").asInt()).isEqualTo(6);
		assertThat(decision.path("reason").asString()).matches(
				"backlog \\d+ = \\d+ s of work for \\d workers?; wanted 30 s; 16 is the limit; 6 of 16: this machine bears no more \\(it is a small one\\)");
		await("the workers to be seen").until(() -> this.room.state().path("workers").size() == 6);
		this.room.put("/ecs/self/task-protection/v1/state", Map.of("ProtectionEnabled", true))
			.expectStatus()
			.isNotFound();
	}

	@Test
	@Order(3)
	void raisesAnAlarmAndTellsTheTopic() {
		await("the alarm").atMost(Duration.ofSeconds(20))
			.until(() -> this.room.state().path("alarms").path(0).path("state").asString().equals("ALARM"));
		SqsClient sqs = TestEnvironment.get().aws().configure(SqsClient.builder()).build();
		String alerts = sqs.getQueueUrl((request) -> request.queueName("local-control-room-alerts")).queueUrl();
		await("the notification").atMost(Duration.ofSeconds(20))
			.until(() -> sqs
				.receiveMessage((request) -> request.queueUrl(alerts).maxNumberOfMessages(10).waitTimeSeconds(1))
				.messages()
				.stream()
				.anyMatch((message) -> message.body().contains(BOX.source() + "-time-to-drain")
						&& message.body().contains("ALARM")));
	}

	@Test
	@Order(4)
	void publishesWhatItComputes() {
		CloudWatchClient cloudWatch = TestEnvironment.get().aws().configure(CloudWatchClient.builder()).build();
		Instant now = Instant.now();
		double most = cloudWatch
			.getMetricStatistics((request) -> request.namespace("Spikeproof")
				.metricName("Backlog")
				.dimensions(Dimension.builder().name("QueueName").value("local-" + BOX.source()).build())
				.startTime(now.minusSeconds(300))
				.endTime(now.plusSeconds(60))
				.period(60)
				.statistics(Statistic.MAXIMUM))
			.datapoints()
			.stream()
			.mapToDouble((point) -> point.maximum())
			.max()
			.orElseThrow();
		assertThat(most).isEqualTo(100);
	}

	@Test
	@Order(5)
	void comesDownToTheLeastButForTheProtected() {
		this.room
			.put("/ecs/video-encoder-3/task-protection/v1/state",
					Map.of("ProtectionEnabled", true, "ExpiresInMinutes", 5))
			.expectStatus()
			.isOk();
		BOX.purge();
		await("the others to be gone").atMost(Duration.ofSeconds(30)).until(() -> SUPERVISOR.workers().size() == 1);
		assertThat(SUPERVISOR.workers()).containsExactly("video-encoder-3");
		this.room.put("/ecs/video-encoder-3/task-protection/v1/state", Map.of("ProtectionEnabled", false))
			.expectStatus()
			.isOk();
	}

	@Test
	@Order(6)
	void keepsTheNumberSetByHandWhilePaused() {
		this.room.set(Map.of("paused", true, "desired", 4)).expectStatus().isOk();
		await("four").until(() -> SUPERVISOR.workers().size() == 4);
		assertThat(this.room.decisions().path(0).path("policy").asString()).isEqualTo("by hand");
		this.room.set(Map.of("paused", false)).expectStatus().isOk();
	}

	@Test
	@Order(6)
	void saysWhoDoesNotAnswer() {
		SUPERVISOR.silence(true);
		await("silence")
			.until(() -> this.room.state().path("workers").path(0).path("state").asString().equals("SILENT"));
		SUPERVISOR.silence(false);
		await("answers").until(() -> this.room.state().path("workers").path(0).path("state").asString().equals("IDLE"));
	}

	@Test
	@Order(7)
	void refusesWhatCannotBeSet() {
		refuses(Map.of("policy", "guesswork"), "policy is one of drain-time");
		refuses(Map.of("max", 17), "max is 1 to 16");
		refuses(Map.of("timeScale", 0), "timeScale is 0.1 to 60.0");
		refuses(Map.of("desired", 3), "only while paused");
		refuses(Map.of("paused", true, "desired", -1), "desired is 0 to 16");
	}

	@Test
	@Order(8)
	void remembersItsDecisionsInAFile() {
		assertThat(directory.resolve("decisions.jsonl")).content().contains("\"policy\":\"drain-time\"", "by hand");
	}

	@Test
	@Order(9)
	void killsNobodyItDoesNotKnow() {
		this.room.post("/api/workers/purchase-service/kill").expectStatus().isNotFound();
		this.room.post("/api/workers/" + SUPERVISOR.workers().getFirst() + "/kill").expectStatus().isAccepted();
	}

	private void refuses(Map<String, ?> wish, String reason) {
		assertThat(this.room.json(this.room.set(wish).expectStatus().isBadRequest()).path("detail").asString())
			.contains(reason);

	}

}
