package dev.spikeproof.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.purchase.SampleClip;
import dev.spikeproof.local.spike.ControlRoom;
import dev.spikeproof.local.supervisor.State.Condition;
import dev.spikeproof.local.supervisor.State.PartState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Workers come and go under load, and nobody who bought a video notices. */
class ScaleInIT {

	private static final int ROUNDS = 4;

	private static final int SHORT_VIDEOS = 48;

	/** Seconds: longer than those who have nothing to do are kept. */
	private static final int LONG = 15;

	private static final int LONG_VIDEOS = 2;

	/** Seconds: longer than a control room takes to be back. */
	private static final int LONGER = 45;

	private static final int MOST = 3;

	/** The loop looks each second. */
	private static final double QUICKLY = 10;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Duration LOOK = Duration.ofMillis(500);

	private static RunningSystem system;

	private static Path tiny;

	private static ControlRoom room;

	@BeforeAll
	static void start() throws Exception {
		system = RunningSystem.start(Map.of("ENCODER_READRATE", "1", "ENCODER_CONCURRENCY", "2"));
		tiny = SampleClip.tinyIn(Project.find().downloads(), system.environment().ffmpeg());
		room = system.controlRoom();
		room.scale(Map.of("paused", true, "max", MOST, "timeScale", QUICKLY));
	}

	@AfterAll
	static void stop() throws Exception {
		system.close();
	}

	@Test
	void scalingInDuringTwoHundredJobsCostsNoJobAndRepeatsNone() throws Exception {
		List<String> purchases = new ArrayList<>();
		long gone = 0;
		for (int round = 0; round < ROUNDS; round++) {
			beAt(MOST);
			List<String> bought = buy(SHORT_VIDEOS, tiny);
			bought.addAll(buy(LONG_VIDEOS, lasting(LONG)));
			room.scale(Map.of("desired", 1));
			until("somebody has gone, or all is done",
					() -> workers("IDLE|BUSY|SILENT").count() < MOST || open(bought) == 0);
			gone += (open(bought) > 0) ? MOST - workers("IDLE|BUSY|SILENT").count() : 0;
			until("all have their videos", () -> open(bought) == 0);
			purchases.addAll(bought);
		}

		assertThat(purchases).hasSize(ROUNDS * (SHORT_VIDEOS + LONG_VIDEOS));
		assertThat(gone).as("workers that went while others had jobs").isPositive();
		assertAllWereEncodedOnce(purchases);
	}

	@Test
	void aKilledControlRoomComesBackWithItsSettingAndTouchesNoWorker() throws Exception {
		beAt(MOST);
		List<String> purchases = buy(2 * MOST, lasting(LONGER));
		until("no slot is free", () -> jobs("BUSY") == purchases.size());
		List<Long> encoders = system.encoders();
		PartState killed = system.part("control-room");

		ProcessHandle.of(Objects.requireNonNull(killed.pid())).orElseThrow().destroyForcibly();
		until("it is back", () -> system.part("control-room").restarts() > killed.restarts()
				&& system.part("control-room").condition() == Condition.READY);
		room.scale(Map.of("desired", 1));
		until("it decides", () -> room.state().path("scaling").path("desired").asInt() == 1);

		assertThat(room.state().path("scaling").path("paused").asBoolean()).isTrue();
		assertThat(open(purchases)).as("purchases whose videos aren't done yet").isPositive();
		assertThat(system.encoders()).isEqualTo(encoders);
		until("all have their videos", () -> {
			assertThat(jobs("STOPPING")).as("jobs of those who were asked to go").isZero();
			return open(purchases) == 0;
		});
		assertAllWereEncodedOnce(purchases);
	}

	@Test
	void seesWhatTheWorkersTakeOfTheProcessors() throws Exception {
		beAt(1);
		List<String> purchases = buy(2, lasting(LONG));
		until("processor time is seen", () -> room.state().path("observation").path("cpu").asDouble(0) > 0);
		until("all have their videos", () -> open(purchases) == 0);
	}

	@Test
	void saysOfEachQueueHowLongMessagesWaited() throws Exception {
		List<String> purchases = new ArrayList<>();
		// Of a service that it has just met it knows only what comes from now on.
		until("all are known", () -> {
			purchases.add(place(Map.of("sku", "mug", "quantity", 1)));
			purchases.addAll(buy(1, tiny));
			return room.state()
				.path("queues")
				.valueStream()
				.filter((queue) -> queue.path("timeInQueueSeconds").isNumber())
				.map((queue) -> queue.path("name").asString(""))
				.toList()
				.containsAll(List.of("encoding", "purchase-renditions", "shipping", "purchase-shipments.fifo"));
		});
		until("all are done", () -> open(purchases) == 0);
	}

	private static void beAt(int workers) throws Exception {
		room.scale(Map.of("desired", workers));
		until("all workers are there", () -> workers("IDLE|BUSY").count() == workers);
	}

	private static Path lasting(int seconds) throws Exception {
		return SampleClip.lasting(seconds, Project.find().downloads(), system.environment().ffmpeg());
	}

	private static void until(String what, Callable<Boolean> holds) {
		await(what).atMost(PATIENCE).pollInterval(LOOK).until(holds);
	}

	private static void assertAllWereEncodedOnce(List<String> purchases) {
		assertThat(logOf(purchases)).filteredOn((line) -> line.contains("Encoded as")).hasSize(purchases.size());
		assertThat(logOf(purchases)).noneMatch((line) -> line.contains("Was encoded already"))
			.noneMatch((line) -> line.contains("Could not be encoded"));
		assertThat(system.encoderLog()).as("nobody was stopped in the middle of a job")
			.noneMatch((line) -> line.contains("go back to their queues unhandled"))
			.noneMatch((line) -> line.contains("Removed what a killed worker had left"));
	}

	private static List<String> logOf(List<String> purchases) {
		return system.encoderLog().filter((line) -> purchases.stream().anyMatch(line::contains)).toList();
	}

	private static int jobs(String states) throws Exception {
		return workers(states).mapToInt((worker) -> worker.path("jobs").asInt()).sum();
	}

	private static Stream<JsonNode> workers(String states) throws Exception {
		return room.state()
			.path("workers")
			.valueStream()
			.filter((worker) -> worker.path("state").asString("").matches(states));
	}

	private static long open(List<String> purchases) throws Exception {
		long open = 0;
		for (String id : purchases) {
			open += system.shop().purchase(id).body().path("status").asString("").equals("COMPLETED") ? 0 : 1;
		}
		return open;
	}

	private static List<String> buy(int count, Path clip) throws Exception {
		Callable<String> customer = () -> place(Map.of("sku", "mp4-360p", "uploadId", system.shop().upload(clip)));
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<String> purchases = new ArrayList<>();
			for (Future<String> each : threads.invokeAll(Collections.nCopies(count, customer))) {
				purchases.add(each.get());
			}
			return purchases;
		}
	}

	private static String place(Map<String, Object> line) throws Exception {
		return system.shop()
			.place("ada", List.of(line), UUID.randomUUID().toString(), Duration.ofSeconds(30))
			.purchase()
			.orElseThrow();
	}

}
