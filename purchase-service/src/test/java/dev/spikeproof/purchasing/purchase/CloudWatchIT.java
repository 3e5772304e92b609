package dev.spikeproof.purchasing.purchase;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.spikeproof.purchasing.PurchasingTest;
import dev.spikeproof.testing.MetricsPage;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Metric;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What alarms and dashboards can be made of. */
@DirtiesContext
class CloudWatchIT extends PurchasingTest {

	private static final String NAMESPACE = "purchase-" + UUID.randomUUID();

	private static final String PERCENTILE = "spikeproof.purchases.accepted.percentile.value";

	@Autowired
	CloudWatchAsyncClient cloudWatch;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		properties.add("management.cloudwatch.metrics.export.namespace", () -> NAMESPACE);
		properties.add("management.cloudwatch.metrics.export.step", () -> "1s");
	}

	@Test
	void getsWhatIsDocumentedWithThePercentilesOfAcceptance() {
		buy(MUG);
		await("the percentiles, each of which comes by itself").atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(named(PERCENTILE)).extracting((metric) -> dimensions(metric).get("phi"))
				.contains("0.5", "0.99"));
		Map<String, Map<String, Set<String>>> documented = MetricsPage.read().inCloudWatch();
		assertThat(metrics()).allSatisfy((metric) -> {
			assertThat(documented).containsKey(metric.metricName());
			Map<String, Set<String>> known = documented.getOrDefault(metric.metricName(), Map.of());
			Map<String, String> own = dimensions(metric);
			assertThat(own.remove("service")).isEqualTo("purchase-service");
			assertThat(own.remove("stage")).isEqualTo("local");
			assertThat(own.keySet()).as(metric.metricName()).isEqualTo(known.keySet());
			own.forEach((name, value) -> assertThat(known.getOrDefault(name, Set.of()))
				.as("%s of %s", name, metric.metricName())
				.matches((values) -> values.isEmpty() || values.contains(value), "has " + value));
		});
	}

	private List<Metric> named(String name) {
		return metrics().stream().filter((metric) -> metric.metricName().equals(name)).toList();
	}

	private List<Metric> metrics() {
		return this.cloudWatch.listMetrics((request) -> request.namespace(NAMESPACE)).join().metrics();
	}

	private static Map<String, String> dimensions(Metric metric) {
		return metric.dimensions().stream().collect(Collectors.toMap(Dimension::name, Dimension::value));
	}

}
