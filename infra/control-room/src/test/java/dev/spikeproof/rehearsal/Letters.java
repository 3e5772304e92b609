package dev.spikeproof.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the dead-letter desk and the shop tell a page. */
@RestController
class Letters {

	private static final String REASON = "body isn't JSON: unexpected character 't' at line 1, column 57";

	private static final List<String> QUEUES = List.of("cost-control", "encoding", "purchase-renditions", "shipping");

	private final Stage stage;

	private final Instant since = Instant.now().minusSeconds(180);

	Letters(Stage stage) {
		this.stage = stage;
	}

	@GetMapping("/api/dead-letters")
	List<Map<String, Object>> queues() {
		return QUEUES.stream().map((name) -> queue(name, name.equals("encoding") && this.stage.hasLetters())).toList();
	}

	private Map<String, Object> queue(String name, boolean filled) {
		Map<String, Object> group = Map.of("key", "3fa21c", "type", "unreadable", "reason", REASON, "count", 3,
				"oldest", this.since, "newest", this.since, "example", id(1));
		return Map.of("name", name + "-dlq", "source", name, "depth", filled ? 3 : 0, "seen", filled ? 3 : 0, "busy",
				false, "alarm", filled ? "ALARM" : "OK", "oldestAgeSeconds", 180, "groups",
				filled ? List.of(group) : List.of());
	}

	@GetMapping("/api/dead-letters/queues/{queue}")
	List<Map<String, Object>> letters(@PathVariable String queue) {
		return IntStream.rangeClosed(1, queue.startsWith("encoding") ? 3 : 0)
			.mapToObj((number) -> Map.<String, Object>of("id", id(number), "since", this.since, "type", "unreadable",
					"reason", REASON, "reasonKey", "3fa21c", "redrives", number - 1, "eventType", "VideoPurchased"))
			.toList();
	}

	@GetMapping("/api/dead-letters/letters/{id}")
	Map<String, Object> letter(@PathVariable String id) {
		Map<String, Object> failure = Map.of("type", "unreadable", "reason", REASON, "failedAt", this.since, "receives",
				1, "edited", false);
		return Map.ofEntries(Map.entry("id", id), Map.entry("queue", "encoding-dlq"), Map.entry("source", "encoding"),
				Map.entry("since", this.since), Map.entry("failure", failure), Map.entry("reasonKey", "3fa21c"),
				Map.entry("history", List.of(failure)), Map.entry("looks", 2),
				Map.entry("traceId", "4bf92f3577b34da6a3ce929d0e0e4736"), Map.entry("attributes", Map.of()),
				Map.entry("contract",
						Map.of("event", "VideoPurchased", "violations",
								List.of(Map.of("path", "", "rule", "json", "message", REASON)))),
				Map.entry("body", "{\"purchaseId\": \"0197f3aa-8f1e-7c11-9d2a-3f0b5a6c7d8e\", then the line was cut"));
	}

	@GetMapping("/api/purchases/{id}")
	Map<String, Object> purchase(@PathVariable String id) {
		return Map.of("id", id, "status", "COMPLETED", "customer", "ada", "placedAt", this.since, "total",
				Map.of("amount", "14.50", "currency", "EUR"), "lines",
				List.of(Map.of("line", 1, "sku", "mug", "kind", "PHYSICAL", "quantity", 1, "status", "SHIPPED"),
						Map.of("line", 2, "sku", "mp4-360p", "kind", "VIDEO", "quantity", 1, "status", "ENCODED")),
				"journey",
				Stream
					.of(Map.of("step", "placed", "at", this.since),
							Map.of("step", "shipped", "at", this.since.plusMillis(420), "line", 1),
							Map.of("step", "encoded", "at", this.since.plusMillis(5210), "line", 2),
							Map.of("step", "completed", "at", this.since.plusMillis(5218)))
					.toList());
	}

	private static String id(int number) {
		return "9c1e%04d-5b7a-4c55-8f2e-0d6f3b2a1c4%d".formatted(number * 311, number);
	}

}
