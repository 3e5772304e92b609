package dev.spikeproof.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.purchase.SampleClip;
import dev.spikeproof.local.purchase.Shop;
import dev.spikeproof.local.spike.ControlRoom;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Workers come and go under load, and nobody who bought a video notices. */
class ScaleInIT {

	private static final int JOBS = 200;

	private static final int MOST = 4;

	private static final Duration BETWEEN_CUSTOMERS = Duration.ofMillis(400);

	private static final Duration BETWEEN_TURNS = Duration.ofSeconds(12);

	@Test
	void scalingInDuringTwoHundredJobsCostsNoJobAndRepeatsNone() throws Exception {
		try (RunningSystem system = RunningSystem.start(Map.of("ENCODER_READRATE", "1", "ENCODER_CONCURRENCY", "2"));
				ScheduledExecutorService threads = Executors.newScheduledThreadPool(2)) {
			ControlRoom room = system.controlRoom();
			room.scale(Map.of("paused", true, "max", MOST, "desired", MOST));
			List<String> uploads = upload(system);
			await("all workers are there").atMost(Duration.ofMinutes(1)).until(() -> workers(room) == MOST);

			Queue<String> purchases = new ConcurrentLinkedQueue<>();
			ScheduledFuture<?> customers = threads.scheduleAtFixedRate(() -> buyNext(system.shop(), uploads, purchases),
					0, BETWEEN_CUSTOMERS.toMillis(), TimeUnit.MILLISECONDS);
			int scaledIn = 0;
			while (purchases.size() < JOBS) {
				int before = workers(room);
				turn(room, 1, purchases);
				scaledIn += (workers(room) < before) ? 1 : 0;
				turn(room, MOST, purchases);
			}
			customers.cancel(false);

			await("all have their video").atMost(Duration.ofMinutes(2))
				.pollInterval(Duration.ofSeconds(1))
				.untilAsserted(() -> assertThat(purchases)
					.allSatisfy((id) -> assertThat(system.shop().purchase(id).body().path("status").asString(""))
						.isEqualTo("COMPLETED")));
			assertThat(scaledIn).as("turns in which the fleet became smaller").isPositive();
			assertThat(system.encoderLog()
				.filter((line) -> line.contains("Encoded as") && purchases.stream().anyMatch(line::contains))
				.count()).isEqualTo(JOBS);
			assertThat(system.encoderLog().filter((line) -> purchases.stream().anyMatch(line::contains)))
				.noneMatch((line) -> line.contains("Was encoded already"))
				.noneMatch((line) -> line.contains("Could not be encoded"));
		}
	}

	/** Lets the fleet be larger or smaller while the next customers come. */
	private static void turn(ControlRoom room, int workers, Queue<String> purchases) throws Exception {
		room.scale(Map.of("desired", workers));
		int until = Math.min(JOBS, purchases.size() + (int) BETWEEN_TURNS.dividedBy(BETWEEN_CUSTOMERS));
		await("some more have bought").atMost(Duration.ofMinutes(1)).until(() -> purchases.size() >= until);
	}

	private static int workers(ControlRoom room) throws Exception {
		return (int) room.state()
			.path("workers")
			.valueStream()
			.filter((worker) -> worker.path("state").asString("").matches("IDLE|BUSY"))
			.count();
	}

	private static List<String> upload(RunningSystem system) throws Exception {
		Path clip = SampleClip.tinyIn(Project.find().downloads(), system.environment().ffmpeg());
		Callable<String> upload = () -> system.shop().upload(clip);
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<String> uploads = new ArrayList<>();
			for (Future<String> each : threads.invokeAll(Collections.nCopies(JOBS, upload))) {
				uploads.add(each.get());
			}
			return uploads;
		}
	}

	private static void buyNext(Shop shop, List<String> uploads, Queue<String> purchases) {
		if (purchases.size() < JOBS) {
			try {
				List<Map<String, Object>> lines = List
					.of(Map.of("sku", "mp4-360p", "uploadId", uploads.get(purchases.size())));
				purchases.add(shop.place("ada", lines, UUID.randomUUID().toString(), Duration.ofSeconds(30))
					.purchase()
					.orElseThrow());
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

}
