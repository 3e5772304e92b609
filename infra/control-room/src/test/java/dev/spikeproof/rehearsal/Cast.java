package dev.spikeproof.rehearsal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Who plays in a moment of the script: queues, workers, alarms, and the runners of the
 * race.
 */
final class Cast {

	private Cast() {
	}

	static List<Map<String, Object>> queues(Spike.Moment now, boolean isSpike, boolean hasLetters) {
		return List.of(
				queue("encoding", now.visible(), now.inFlight(), (now.visible() > 0) ? 12.5 : null, hasLetters ? 3 : 0),
				queue("shipping", now.visible() / 200, isSpike ? 2 : 0, isSpike ? 0.4 : null, 0),
				queue("purchase-renditions", 0, isSpike ? 3 : 0, isSpike ? 0.1 : null, 0),
				queue("purchase-shipments.fifo", 0, isSpike ? 2 : 0, null, 0), queue("cost-control", 0, 0, null, 0),
				queue("control-room-alerts", 0, 0, null, 0));
	}

	private static Map<String, Object> queue(String name, int visible, int inFlight, @Nullable Double seconds,
			int letters) {
		Map<String, Object> queue = new HashMap<>(
				Map.of("name", name, "visible", visible, "inFlight", inFlight, "delayed", 0, "deadLetters", letters));
		queue.put("timeInQueueSeconds", seconds);
		return queue;
	}

	/** Two of those who are in trouble don't do as they should. */
	static List<Map<String, Object>> workers(Spike.Moment now, Instant clock, boolean trouble) {
		List<Map<String, Object>> workers = workers(now, clock);
		if (trouble) {
			workers.get(1).put("state", "SILENT");
			workers.get(1).put("protectedUntil", null);
			workers.get(2).put("protectedUntil", clock.minusSeconds(5));
		}
		return workers;
	}

	private static List<Map<String, Object>> workers(Spike.Moment now, Instant clock) {
		return IntStream.rangeClosed(1, now.running() + now.starting())
			.mapToObj((number) -> worker(number, now, clock))
			.toList();
	}

	private static Map<String, Object> worker(int number, Spike.Moment now, Instant clock) {
		boolean starting = number > now.running();
		int jobs = starting ? 0 : Math.clamp(now.inFlight() - 2L * (number - 1), 0, 2);
		Map<String, Object> worker = new HashMap<>(
				Map.of("name", (number == 1) ? "video-encoder" : "video-encoder-" + number, "state",
						starting ? "STARTING" : (jobs > 0) ? "BUSY" : "IDLE", "jobs", jobs, "slots", 2, "since",
						clock.minusSeconds(40)));
		worker.put("protectedUntil", (jobs > 0) ? clock.plusSeconds(300) : null);
		worker.put("readyAt", starting ? null : clock.minusSeconds(30));
		return worker;
	}

	static List<Map<String, Object>> alarms(Instant spikeAt, boolean isSpike, boolean hasLetters) {
		return List.of(
				alarm(spikeAt, "local-encoding-dlq-not-empty", hasLetters,
						"3 messages are in encoding-dlq; there should be none"),
				alarm(spikeAt, "local-encoding-time-to-drain", isSpike,
						"3 of the last 3 periods of 10 s were above 30: 155, 154, 152"),
				alarm(spikeAt, "local-shipping-dlq-not-empty", false, "0 messages are in shipping-dlq"),
				alarm(spikeAt, "local-shipping-age", false, "the oldest message waits for 0 s; 60 s are allowed"));
	}

	private static Map<String, Object> alarm(Instant spikeAt, String name, boolean raised, String reason) {
		return Map.of("name", name, "state", raised ? "ALARM" : "OK", "reason", reason, "since",
				raised ? spikeAt.plusSeconds(40) : spikeAt.minusSeconds(560));
	}

	static Map<String, Object> runner(int offered, int accepted, int done, int failed, int waiting, double p50,
			double p99) {
		return Map.of("offered", offered, "accepted", accepted, "done", done, "failed", failed, "waiting",
				Math.max(0, waiting), "p50", p50, "p99", p99);
	}

}
