package dev.spikeproof.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.spikeproof.local.environment.Database;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.purchase.SampleClip;
import dev.spikeproof.local.purchase.Shop;
import dev.spikeproof.local.supervisor.Zipkin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TracesIT {

	private static final int PURCHASES = 1000;

	/** Each so manieth has a video, too. */
	private static final int VIDEO_IN = 20;

	private static final int AT_A_TIME = 8;

	private static final Pattern TRACE_AND_PURCHASE = Pattern
		.compile("\\[([0-9a-f]{32})[-\\]].*?(?:Purchase |\\[)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

	@Test
	void aThousandOfAThousandPurchasesHaveOneUnbrokenTrace() throws Exception {
		try (SpanCollector collector = new SpanCollector();
				RunningSystem system = RunningSystem.start(Zipkin.settings(collector.address()))) {
			List<Bought> bought = buy(system);
			await("all purchases are completed").atMost(Duration.ofMinutes(4))
				.pollInterval(Duration.ofSeconds(1))
				.until(() -> completed(system.environment().database("purchase")) == PURCHASES);
			await("all spans are exported").atMost(Duration.ofMinutes(1))
				.pollInterval(Duration.ofSeconds(1))
				.untilAsserted(() -> assertThat(flawed(bought, collector)).isEmpty());
			Set<String> traces = bought.stream().map(Bought::trace).collect(Collectors.toSet());
			assertThat(traces).hasSize(PURCHASES);
			assertThat(collector.all().filter(CollectedSpan::isOfAPurchase))
				.allSatisfy((span) -> assertThat(span.trace()).as(span.summary()).isIn(traces));
			Map<String, Set<String>> inLogs = tracesInLogs(system);
			assertThat(bought).as("named by other traces, or none, in the logs")
				.filteredOn((it) -> !Set.of(it.trace()).equals(inLogs.get(it.purchase())))
				.isEmpty();
		}
	}

	private record Bought(String purchase, String trace, boolean withVideo) {
	}

	private static List<Bought> buy(RunningSystem system) throws Exception {
		Path clip = SampleClip.tinyIn(Project.find().downloads(), system.environment().ffmpeg());
		List<Callable<Bought>> customers = new ArrayList<>();
		for (int i = 0; i < PURCHASES; i++) {
			boolean withVideo = i % VIDEO_IN == 0;
			customers.add(() -> buy(system.shop(), clip, withVideo));
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
			List<Bought> bought = new ArrayList<>();
			for (Future<Bought> each : threads.invokeAll(customers)) {
				bought.add(each.get());
			}
			return bought;
		}
	}

	private static Bought buy(Shop shop, Path clip, boolean withVideo) throws Exception {
		List<Map<String, Object>> lines = new ArrayList<>();
		lines.add(Map.of("sku", "mug", "quantity", 1));
		if (withVideo) {
			lines.add(Map.of("sku", "poster", "uploadId", shop.upload(clip)));
		}
		Shop.Answer answer = shop.place("ada", lines, UUID.randomUUID().toString(), Duration.ofSeconds(30));
		assertThat(answer.isOk()).as(answer.problem()).isTrue();
		return new Bought(answer.purchase().orElseThrow(), answer.trace().orElseThrow(), withVideo);
	}

	private static int completed(Database database) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
				database.password());
				ResultSet row = connection.createStatement()
					.executeQuery("select count(*) from purchases where status = 'COMPLETED'")) {
			row.next();
			return row.getInt(1);
		}
	}

	private static List<String> flawed(List<Bought> bought, SpanCollector collector) {
		return bought.stream()
			.flatMap((it) -> PurchaseTrace.flaws(collector.spansOf(it.trace()), it.withVideo())
				.stream()
				.map((flaw) -> it + ": " + flaw))
			.toList();
	}

	/** By the purchase, over all services. */
	private static Map<String, Set<String>> tracesInLogs(RunningSystem system) {
		Map<String, Set<String>> traces = new HashMap<>();
		system.logs().flatMap(RunningSystem::lines).forEach((line) -> {
			MatchResult found = TRACE_AND_PURCHASE.matcher(line).results().findFirst().orElse(null);
			if (found != null) {
				traces.computeIfAbsent(found.group(2), (id) -> new HashSet<>()).add(found.group(1));
			}
		});
		return traces;
	}

}
