package dev.spikeproof.control.scaling;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;

import dev.spikeproof.control.ControlRoomDoor;
import dev.spikeproof.control.Mailbox;
import dev.spikeproof.control.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A supervisor that doesn't answer, a clock that is set back, a wish that is too big. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@ContextConfiguration(initializers = Settings.class)
@DirtiesContext
class TroubledLoopIT {

	private static final StubSupervisor SUPERVISOR = new StubSupervisor();

	private static final Mailbox BOX = Mailbox.standard();

	@TempDir
	static Path directory;

	private static volatile Duration ahead = Duration.ZERO;

	private final ControlRoomDoor room;

	@Autowired
	TroubledLoopIT(RestTestClient http, JsonMapper json) {
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

	@Test
	void saysSinceWhenNothingIsNewAndWhyAndWhenItIsOver() {
		await("the first look").until(() -> !this.room.state().path("observation").isNull());
		SUPERVISOR.goAway(true);
		await("trouble").until(() -> !this.room.state().path("trouble").isNull());
		Instant since = Instant.parse(this.room.state().path("trouble").path("since").asString());
		assertThat(this.room.state().path("trouble").path("reason").asString()).contains("Who looks after the workers");
		await("the next look").until(() -> Instant.now().isAfter(since.plusSeconds(3)));
		assertThat(this.room.state().path("trouble").path("since").asString()).isEqualTo(since.toString());
		SUPERVISOR.goAway(false);
		await("an answer").until(() -> this.room.state().path("trouble").isNull());
	}

	@Test
	void goesOnWhenTheClockIsSetBack() {
		ahead = Duration.ofHours(1);
		await("the future").until(() -> lastLook().isAfter(Instant.now().plus(Duration.ofMinutes(50))));
		ahead = Duration.ZERO;
		await("today").until(() -> lastLook().isBefore(Instant.now().plus(Duration.ofMinutes(1))));
		await("a point of today").until(() -> this.room.get("/api/history")
			.valueStream()
			.allMatch((point) -> Instant.parse(point.path("at").asString()).isBefore(Instant.now().plusSeconds(60))));
	}

	@Test
	void startsNoMoreByHandThanThePlaceBearsAndSaysSo() {
		this.room.set(Map.of("paused", true, "desired", 9)).expectStatus().isOk();
		await("six").until(() -> SUPERVISOR.workers().size() == 6);
		assertThat(this.room.state().path("scaling").path("desired").asInt()).isEqualTo(6);
		assertThat(this.room.decisions().path(0).path("reason").asString())
			.isEqualTo("set by hand; 6 of 9: this machine bears no more (it is a small one)");
		this.room.set(Map.of("paused", false)).expectStatus().isOk();
	}

	private Instant lastLook() {
		return Instant.parse(this.room.state().path("at").asString());
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class WrongClock {

		@Bean
		@Primary
		Clock wrongClock() {
			InstantSource source = () -> Instant.now().plus(ahead);
			return source.withZone(ZoneOffset.UTC);
		}

	}

}
