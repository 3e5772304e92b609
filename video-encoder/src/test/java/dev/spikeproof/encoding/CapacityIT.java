package dev.spikeproof.encoding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One slot, and videos that take as long as they last. */
class CapacityIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

	@TempDir
	static Path directory;

	private static Path ffmpeg;

	private static Store store;

	private static Queue queue;

	private static Worker worker;

	private final UUID purchase = UUID.randomUUID();

	@BeforeAll
	static void start() throws Exception {
		store = new Store();
		queue = new Queue("local-encoding");
		ffmpeg = Files.createSymbolicLink(directory.resolve("ffmpeg"), Path.of(Clips.FFMPEG));
		worker = Worker.start(directory.resolve("work"), "encoder.concurrency=1", "encoder.read-rate=1",
				"encoder.ffmpeg=" + ffmpeg);
	}

	@AfterAll
	static void stop() {
		worker.close();
		callers.shutdownNow();
	}

	@AfterEach
	void finish() {
		await("the end of the jobs").atMost(SOON).until(() -> worker.jobs() == 0 && queue.all() == 0);
	}

	@Test
	void turnsACallerAwayWhileAllSlotsAreTaken() {
		String upload = store.upload(Clips.lasting(4));
		CompletableFuture<ResponseSpec> first = callLater(1, upload);
		await("the first job").atMost(SOON).until(() -> worker.jobs() == 1);
		call(2, upload).expectStatus()
			.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "5")
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		first.join().expectStatus().isCreated();
	}

	@Test
	void asksForNoMoreThanItCanStart() {
		String upload = store.upload(Clips.lasting(3));
		for (int line = 1; line <= 3; line++) {
			queue.send("VideoPurchased", body(line, upload));
		}
		AtomicInteger mostJobs = new AtomicInteger();
		AtomicInteger mostInFlight = new AtomicInteger();
		await("all three").atMost(SOON).until(() -> {
			mostJobs.accumulateAndGet(worker.jobs(), Math::max);
			mostInFlight.accumulateAndGet(queue.inFlight(), Math::max);
			return store.results(this.purchase).size() == 3;
		});
		assertThat(mostJobs).hasValue(1);
		assertThat(mostInFlight).hasValue(1);
	}

	@Test
	void neverOverwritesAResultThatAppearsWhileItWorks() {
		CompletableFuture<ResponseSpec> job = callLater(1, store.upload(Clips.lasting(4)));
		await("the job").atMost(SOON).until(() -> worker.jobs() == 1);
		String key = "renditions/%s/1.mp4".formatted(this.purchase);
		await("its beginning").atMost(SOON).until(CapacityIT::ffmpegRuns);
		store.put(key, "another worker's");
		job.join().expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("ENCODED");
		assertThat(store.text(key)).isEqualTo("another worker's");
	}

	@Test
	void encodesAtANextDeliveryWhatCouldNotBeEncodedNow() throws Exception {
		String upload = store.upload(Clips.lasting(1));
		Files.delete(ffmpeg);
		try {
			call(1, upload).expectStatus()
				.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
				.expectHeader()
				.exists(HttpHeaders.RETRY_AFTER);
			long failed = worker.ended("failed");
			queue.send("VideoPurchased", body(1, upload));
			await("the first delivery").atMost(SOON).until(() -> worker.ended("failed") > failed);
			assertThat(store.results(this.purchase)).isEmpty();
		}
		finally {
			Files.createSymbolicLink(ffmpeg, Path.of(Clips.FFMPEG));
		}
		await("the next delivery").atMost(SOON).until(() -> !store.results(this.purchase).isEmpty());
		assertThat(store.results(this.purchase)).containsExactly("renditions/%s/1.mp4".formatted(this.purchase));
	}

	private static boolean ffmpegRuns() {
		return ProcessHandle.current()
			.children()
			.anyMatch((child) -> child.info().commandLine().orElse("").contains("rendition.mp4"));
	}

	private CompletableFuture<ResponseSpec> callLater(int line, String upload) {
		return CompletableFuture.supplyAsync(() -> call(line, upload), callers);
	}

	private ResponseSpec call(int line, String upload) {
		return worker.http()
			.post()
			.uri("/encodings")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body(line, upload))
			.exchange();
	}

	private String body(int line, String upload) {
		return "{\"purchaseId\": \"%s\", \"line\": %d, \"preset\": \"mp4-360p\", \"uploadKey\": \"%s\"}"
			.formatted(this.purchase, line, upload);
	}

}
