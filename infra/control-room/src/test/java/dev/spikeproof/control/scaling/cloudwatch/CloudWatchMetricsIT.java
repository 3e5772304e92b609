package dev.spikeproof.control.scaling.cloudwatch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.spikeproof.control.scaling.PublishedMetrics.Reading;
import dev.spikeproof.control.scaling.ScalingSettings;
import dev.spikeproof.control.scaling.ScalingSettings.FleetSettings;
import dev.spikeproof.testing.MetricsPage;
import dev.spikeproof.testing.TestEnvironment;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.Metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CloudWatchMetricsIT {

	private static final String QUEUE = "QueueName";

	private final CloudWatchClient cloudWatch = TestEnvironment.get()
		.aws()
		.configure(CloudWatchClient.builder())
		.build();

	@Test
	void areTheOnesOfTheDocumentation() {
		String queue = UUID.randomUUID().toString();
		ScalingSettings settings = new ScalingSettings(queue, Duration.ofSeconds(10), Path.of("unused"), null,
				List.of(), new FleetSettings("", "", "127.0.0.1", 8082));
		new CloudWatchMetrics(this.cloudWatch, settings, Clock.systemUTC(), "test")
			.publish(new Reading(7, Duration.ofSeconds(3), Duration.ofSeconds(1), 2, 1, -1));
		Set<String> documented = MetricsPage.read()
			.inCloudWatch()
			.entrySet()
			.stream()
			.filter((metric) -> metric.getValue().keySet().equals(Set.of(QUEUE)))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
		await("all of them").untilAsserted(() -> assertThat(names("test-" + queue)).isEqualTo(documented));
	}

	private Set<String> names(String queue) {
		return this.cloudWatch
			.listMetrics((request) -> request.namespace("Spikeproof")
				.dimensions(DimensionFilter.builder().name(QUEUE).value(queue).build()))
			.metrics()
			.stream()
			.map(Metric::metricName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
