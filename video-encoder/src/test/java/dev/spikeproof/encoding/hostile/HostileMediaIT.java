package dev.spikeproof.encoding.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.spikeproof.encoding.Clips;
import dev.spikeproof.encoding.Store;
import dev.spikeproof.encoding.Worker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** One worker takes the whole corpus, one upload after the other, and stays well. */
@TestInstance(Lifecycle.PER_CLASS)
class HostileMediaIT {

	private static final long MEGABYTE = 1024 * 1024;

	/** Three seconds of the processor, on a busy machine. */
	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final Store store = new Store();

	private Path directory;

	private Bait bait;

	private String healthy;

	private Worker worker;

	@BeforeAll
	void start(@TempDir Path directory) throws Exception {
		this.directory = directory;
		this.bait = new Bait(this.directory.resolve("canary.ts"), Files.readAllBytes(Clips.segment()));
		this.healthy = this.store.upload(Clips.small());
		this.worker = Worker.start(this.directory.resolve("work"), "encoder.concurrency=1", "encoder.threads=1",
				"encoder.limits.time=3s", "encoder.limits.pixels=2000000", "encoder.limits.memory=512MB",
				"encoder.limits.result=5MB");
	}

	@AfterAll
	void stop() throws IOException {
		encodesAHealthyVideo();
		this.worker.close();
		this.bait.close();
	}

	Stream<Attack> scripts() {
		return ScriptAttacks.on(this.bait);
	}

	Stream<Attack> movies() {
		return MovieAttacks.on(this.bait);
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void followsNoScript(Attack attack) throws IOException {
		turnAway(attack);
	}

	@ParameterizedTest
	@MethodSource("movies")
	void survivesAMovieAtNoGreatCost(Attack attack) throws IOException {
		turnAway(attack);
		encodesAHealthyVideo();
	}

	private void encodesAHealthyVideo() {
		encode(UUID.randomUUID(), "poster", this.healthy).jsonPath("$.status").isEqualTo("ENCODED");
	}

	private void turnAway(Attack attack) throws IOException {
		UUID purchase = UUID.randomUUID();
		String upload = this.store.upload(Clips.containing("upload", attack.upload()));
		long started = System.nanoTime();
		try (Meter meter = new Meter(this.directory.resolve("work"))) {
			encode(purchase, "mp4-360p", upload).jsonPath("$.reason")
				.value(String.class, (reason) -> assertThat(reason).isIn((Object[]) attack.reasons()));
			assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST);
			assertThat(meter.memory()).isLessThan(512 * MEGABYTE);
			assertThat(meter.disk()).isLessThan(attack.upload().length + 6 * MEGABYTE);
		}
		assertThat(this.store.results(purchase)).containsExactly("rejections/%s/1.json".formatted(purchase));
		assertThat(this.bait.readers()).as("foreign files read").isZero();
		assertThat(this.bait.callers()).as("connections opened").isZero();
		assertThat(jobs()).isEmpty();
	}

	private List<Path> jobs() throws IOException {
		try (Stream<Path> files = Files.walk(this.directory)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("job-")).toList();
		}
	}

	private BodyContentSpec encode(UUID purchase, String preset, String upload) {
		return this.worker.http()
			.post()
			.uri("/encodings")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"purchaseId\": \"%s\", \"line\": 1, \"preset\": \"%s\", \"uploadKey\": \"%s\"}".formatted(purchase,
					preset, upload))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody();
	}

}
