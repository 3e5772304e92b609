package dev.spikeproof.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.purchase.SampleClip;
import dev.spikeproof.local.purchase.Shop;
import dev.spikeproof.local.spike.ControlRoom;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Workers come and go under load, and nobody who bought a video notices. */
class ScaleInIT {

	private static final int ROUNDS = 4;

	private static final int SHORT_VIDEOS = 48;

	/** Seconds: longer than those who have nothing to do are kept. */
	private static final int LONG = 15;

	private static final int LONG_VIDEOS = 2;

	private static final int MOST = 3;

	/** The loop looks each second. */
	private static final double QUICKLY = 10;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Duration LOOK = Duration.ofMillis(500);

	@Test
	void scalingInDuringTwoHundredJobsCostsNoJobAndRepeatsNone() throws Exception {
		try (RunningSystem system = RunningSystem.start(Map.of("ENCODER_READRATE", "1", "ENCODER_CONCURRENCY", "2"))) {
			Path downloads = Project.find().downloads();
			Path tiny = SampleClip.tinyIn(downloads, system.environment().ffmpeg());
			Path longer = SampleClip.lasting(LONG, downloads, system.environment().ffmpeg());
			ControlRoom room = system.controlRoom();
			room.scale(Map.of("paused", true, "max", MOST, "timeScale", QUICKLY));
			List<String> purchases = new ArrayList<>();
			int gone = 0;
			for (int round = 0; round < ROUNDS; round++) {
				room.scale(Map.of("desired", MOST));
				await("all workers are there").atMost(PATIENCE).pollInterval(LOOK).until(() -> workers(room) == MOST);
				List<String> bought = buy(system.shop(), SHORT_VIDEOS, tiny);
				bought.addAll(buy(system.shop(), LONG_VIDEOS, longer));
				room.scale(Map.of("desired", 1));
				await("somebody has gone, or all is done").atMost(PATIENCE)
					.pollInterval(LOOK)
					.until(() -> workers(room) < MOST || open(system.shop(), bought) == 0);
				gone += (open(system.shop(), bought) > 0) ? MOST - workers(room) : 0;
				await("all have their videos").atMost(PATIENCE)
					.pollInterval(LOOK)
					.until(() -> open(system.shop(), bought) == 0);
				purchases.addAll(bought);
			}

			assertThat(purchases).hasSize(ROUNDS * (SHORT_VIDEOS + LONG_VIDEOS));
			assertThat(gone).as("workers that went while others had jobs").isPositive();
			assertThat(ofThese(purchases, system)).filteredOn((line) -> line.contains("Encoded as"))
				.hasSize(purchases.size());
			assertThat(ofThese(purchases, system)).noneMatch((line) -> line.contains("Was encoded already"))
				.noneMatch((line) -> line.contains("Could not be encoded"));
			assertThat(system.encoderLog()).as("nobody was stopped in the middle of a job")
				.noneMatch((line) -> line.contains("go back to their queues unhandled"))
				.noneMatch((line) -> line.contains("Removed what a killed worker had left"));
		}
	}

	private static List<String> ofThese(List<String> purchases, RunningSystem system) {
		return system.encoderLog().filter((line) -> purchases.stream().anyMatch(line::contains)).toList();
	}

	private static int workers(ControlRoom room) throws Exception {
		return (int) room.state()
			.path("workers")
			.valueStream()
			.filter((worker) -> worker.path("state").asString("").matches("IDLE|BUSY"))
			.count();
	}

	private static long open(Shop shop, List<String> purchases) throws Exception {
		long open = 0;
		for (String id : purchases) {
			open += shop.purchase(id).body().path("status").asString("").equals("COMPLETED") ? 0 : 1;
		}
		return open;
	}

	private static List<String> buy(Shop shop, int count, Path clip) throws Exception {
		Callable<String> customer = () -> {
			List<Map<String, Object>> lines = List.of(Map.of("sku", "mp4-360p", "uploadId", shop.upload(clip)));
			return shop.place("ada", lines, UUID.randomUUID().toString(), Duration.ofSeconds(30))
				.purchase()
				.orElseThrow();
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<String> purchases = new ArrayList<>();
			for (Future<String> each : threads.invokeAll(Collections.nCopies(count, customer))) {
				purchases.add(each.get());
			}
			return purchases;
		}
	}

}
