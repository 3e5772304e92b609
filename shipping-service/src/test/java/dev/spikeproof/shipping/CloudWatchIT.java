package dev.spikeproof.shipping;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.spikeproof.testing.MetricsPage;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Metric;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Metrics of a service, in CloudWatch. */
class CloudWatchIT {

	private final String namespace = "shipping-" + UUID.randomUUID();

	@Test
	void getsTheMetersThatMatterAndNoOthers() {
		try (Instance instance = Instance.start("cloudwatch", Map.of("management.cloudwatch.metrics.export.namespace",
				this.namespace, "management.cloudwatch.metrics.export.step", "1s"))) {
			instance.http().get().uri("/stock/none").exchange();
			instance.http().get().uri("/actuator/health").exchange();
			CloudWatchAsyncClient cloudWatch = instance.get(CloudWatchAsyncClient.class);
			await("metrics of a service").atMost(Duration.ofSeconds(30))
				.until(() -> names(cloudWatch).containsAll(Set.of("spikeproof.shipments.count",
						"spikeproof.outbox.pending.value", "http.server.requests.count")));
			assertThat(metrics(cloudWatch)).allSatisfy((metric) -> assertThat(metric.dimensions())
				.contains(dimension("service", "shipping-service"), dimension("stage", "local")));
			assertThat(metrics(cloudWatch)).allSatisfy(
					(metric) -> assertThat(documented(metric)).as("docs/metrics.md about %s", metric.metricName())
						.isEqualTo(dimensions(metric)));
			assertThat(metrics(cloudWatch)).filteredOn((metric) -> metric.metricName().startsWith("http."))
				.allSatisfy((metric) -> assertThat(metric.dimensions()).extracting(Dimension::value)
					.noneMatch((value) -> value.startsWith("/actuator")));
		}
	}

	@Test
	void isNotEvenSpokenToWithoutTheSwitch() {
		try (Instance instance = Instance.start("cloudwatch", Map.of())) {
			assertThatExceptionOfType(NoSuchBeanDefinitionException.class)
				.isThrownBy(() -> instance.get(CloudWatchAsyncClient.class));
		}
	}

	private static Set<String> documented(Metric metric) {
		return MetricsPage.read().inCloudWatch().getOrDefault(metric.metricName(), Map.of("not", Set.of())).keySet();
	}

	private static Set<String> dimensions(Metric metric) {
		return metric.dimensions()
			.stream()
			.map(Dimension::name)
			.filter((name) -> !Set.of("service", "stage").contains(name))
			.collect(Collectors.toSet());
	}

	private Set<String> names(CloudWatchAsyncClient cloudWatch) {
		return metrics(cloudWatch).stream().map(Metric::metricName).collect(Collectors.toSet());
	}

	private List<Metric> metrics(CloudWatchAsyncClient cloudWatch) {
		return cloudWatch.listMetrics((request) -> request.namespace(this.namespace)).join().metrics();
	}

	private static Dimension dimension(String name, String value) {
		return Dimension.builder().name(name).value(value).build();
	}

}
