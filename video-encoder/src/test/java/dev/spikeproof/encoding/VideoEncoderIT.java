package dev.spikeproof.encoding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.spikeproof.testing.Contract;
import dev.spikeproof.testing.MetricsPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class VideoEncoderIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final String TEXT = "hello, world";

	@TempDir
	static Path directory;

	private static Store store;

	private static Queue queue;

	private static Worker worker;

	private final UUID purchase = UUID.randomUUID();

	@BeforeAll
	static void start() {
		store = new Store();
		queue = new Queue("local-encoding");
		worker = Worker.start(directory, "encoder.concurrency=2");
	}

	@AfterAll
	static void stop() {
		worker.close();
	}

	@AfterEach
	void leavesNothingBehind() throws IOException {
		await("the end of the jobs").atMost(SOON).until(() -> worker.jobs() == 0 && queue.all() == 0);
		try (Stream<Path> files = Files.walk(directory)) {
			assertThat(files).noneMatch((file) -> file.getFileName().toString().startsWith("job-"));
		}
	}

	@Test
	void encodesTheSameOverEitherDoor() {
		String upload = store.upload(Clips.withSound());
		post(1, "mp4-360p", upload).expectStatus()
			.isCreated()
			.expectBody(String.class)
			.isEqualTo("""
					{"purchaseId":"%1$s","line":1,"status":"ENCODED","key":"renditions/%1$s/1.mp4"}"""
				.formatted(this.purchase));
		queue.send("VideoPurchased", body(2, "mp4-360p", upload));
		awaitResults("renditions/%s/1.mp4", "renditions/%s/2.mp4");
		assertThat(store.bytes("renditions/%s/1.mp4".formatted(this.purchase)))
			.isEqualTo(store.bytes("renditions/%s/2.mp4".formatted(this.purchase)));
	}

	@Test
	void rejectsTheSameOverEitherDoor() {
		String upload = store.upload(Clips.containing("clip.mp4", TEXT.getBytes(StandardCharsets.UTF_8)));
		post(1, "poster", upload).expectStatus().isCreated().expectBody(String.class).isEqualTo("""
				{"purchaseId":"%1$s","line":1,"status":"REJECTED","key":"rejections/%1$s/1.json",\
				"reason":"The upload is not a video: no known container format."}""".formatted(this.purchase));
		queue.send("VideoPurchased", body(2, "poster", upload));
		awaitResults("rejections/%s/1.json", "rejections/%s/2.json");
		assertThat(Contract.of("Rejection").violations(store.text("rejections/%s/2.json".formatted(this.purchase))))
			.isEmpty();
	}

	@Test
	void rejectsAnUploadThatWasNeverFinished() {
		queue.send("VideoPurchased", body(7, "mp4-720p", "uploads/" + UUID.randomUUID()));
		awaitResults("rejections/%s/7.json");
		assertThat(store.text("rejections/%s/7.json".formatted(this.purchase)))
			.contains("The upload was never finished.");
	}

	@Test
	void announcesAResultByItsBeingThere() {
		Queue renditions = new Queue("local-purchase-renditions");
		post(3, "poster", store.upload(Clips.withSound())).expectStatus().isCreated();
		String key = "renditions/%s/3.jpg".formatted(this.purchase);
		String[] event = { "" };
		await("the announcement").atMost(SOON).until(() -> {
			event[0] = renditions.receive();
			return event[0].contains(key);
		});
		assertThat(Contract.of("ObjectCreated").violations(event[0])).isEmpty();
	}

	@Test
	void doesNothingAtTheSecondDelivery() {
		String upload = store.upload(Clips.withoutSound());
		post(1, "mp4-360p", upload).expectStatus().isCreated();
		long encoded = worker.ended("encoded");
		long repeated = worker.ended("repeated");
		queue.send("VideoPurchased", body(1, "mp4-360p", upload));
		queue.send("VideoPurchased", body(1, "mp4-360p", upload));
		await("the deliveries").atMost(SOON)
			.until(() -> worker.ended("repeated") == repeated + 2 && worker.jobs() == 0);
		post(1, "mp4-360p", upload).expectStatus().isOk();
		assertThat(worker.ended("encoded")).isEqualTo(encoded);
		assertThat(store.results(this.purchase)).hasSize(1);
	}

	@Test
	void understandsTheEventOfTheContract() {
		String example = Contract.of("VideoPurchased").example();
		queue.send("VideoPurchased", example.replaceAll("(?<=\"purchaseId\": \")[^\"]*", this.purchase.toString()));
		awaitResults("rejections/%s/2.json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "{\"line\": 1}", "{\"surprise\": 1}",
			"{\"purchaseId\":\"x\",\"line\":1,\"preset\":\"poster\",\"uploadKey\":\"uploads/019a9f1e-11aa-7c20-9b4d-0e1f2a3b4c5d\"}",
			"{\"purchaseId\":\"019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01\",\"line\":51,\"preset\":\"poster\",\"uploadKey\":\"uploads/019a9f1e-11aa-7c20-9b4d-0e1f2a3b4c5d\"}",
			"{\"purchaseId\":\"019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01\",\"line\":1,\"preset\":\"gif\",\"uploadKey\":\"uploads/019a9f1e-11aa-7c20-9b4d-0e1f2a3b4c5d\"}",
			"{\"purchaseId\":\"019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01\",\"line\":1,\"preset\":\"poster\",\"uploadKey\":\"renditions/../x\"}" })
	void refusesWhatItCannotRead(String body) {
		assertProblem(worker.http().post().uri("/encodings").contentType(MediaType.APPLICATION_JSON).body(body), 400)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isNotEmpty();
	}

	@Test
	void refusesOtherMethodsAndTypesAndPathsAndLargeBodies() {
		RestTestClient http = worker.http();
		assertProblem(http.get().uri("/encodings"), 405);
		assertProblem(http.get().uri("/nowhere"), 404);
		assertProblem(http.post().uri("/encodings").contentType(MediaType.TEXT_PLAIN).body("x"), 415);
		assertProblem(http.post()
			.uri("/encodings")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"preset\": \"" + "x".repeat(17_000) + "\"}"), 413);
	}

	@Test
	void describesItself() {
		RestTestClient http = worker.http();
		http.get().uri("/v3/api-docs").exchange().expectBody().jsonPath("$.paths./encodings.post").exists();
		http.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
		http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
	}

	@Test
	void showsTheMetersOfTheDocumentation() {
		post(1, "poster", store.upload(Clips.withSound())).expectStatus().isCreated();
		queue.send("VideoPurchased", body(2, "mp4-360p", "uploads/" + UUID.randomUUID()));
		awaitResults("renditions/%s/1.jpg", "rejections/%s/2.json");
		String scrape = String.valueOf(worker.http()
			.get()
			.uri("/actuator/prometheus")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		assertThat(scrape).contains("spikeproof_encodings_seconds_count{outcome=\"rejected\",preset=\"mp4-360p\"}");
		assertThat(MetricsPage.read().differences(scrape, "Every queue", "video-encoder")).isEmpty();
	}

	private ResponseSpec post(int line, String preset, String uploadKey) {
		return worker.http()
			.post()
			.uri("/encodings")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body(line, preset, uploadKey))
			.exchange();
	}

	private static ResponseSpec assertProblem(RestTestClient.RequestHeadersSpec<?> request, int status) {
		return request.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private void awaitResults(String... keys) {
		List<String> expected = Stream.of(keys).map((key) -> key.formatted(this.purchase)).toList();
		await("the results").atMost(SOON).until(() -> store.results(this.purchase).containsAll(expected));
		assertThat(store.results(this.purchase)).containsExactlyInAnyOrderElementsOf(expected);
	}

	private String body(int line, String preset, String uploadKey) {
		return "{\"purchaseId\": \"%s\", \"line\": %d, \"preset\": \"%s\", \"uploadKey\": \"%s\"}"
			.formatted(this.purchase, line, preset, uploadKey);
	}

}
