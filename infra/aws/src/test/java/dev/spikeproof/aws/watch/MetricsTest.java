package dev.spikeproof.aws.watch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.spikeproof.testing.MetricsPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That each metric which is looked at is one that somebody sends: a service, as
 * {@code docs/metrics.md} has it, which tests hold against the services, or AWS.
 */
class MetricsTest {

	private static final Set<String> SERVICES = Set.of("purchase-service", "shipping-service", "video-encoder");

	private static final Map<String, Map<String, Set<String>>> DOCUMENTED = MetricsPage.read().inCloudWatch();

	static Stream<NamedMetric> metrics() {
		Stream<NamedMetric> ofAlarms = Stream.of(Synthesised.alarms(), Synthesised.billing(), Synthesised.messaging())
			.flatMap(Synthesised::alarmProperties)
			.flatMap(NamedMetric::of);
		return Stream
			.concat(ofAlarms, NamedMetric.of(NamedMetric
				.body(Synthesised.dashboard().only("AWS::CloudWatch::Dashboard"), Synthesised.DEV.region())))
			.distinct();
	}

	@ParameterizedTest
	@MethodSource("metrics")
	void someoneSendsIt(NamedMetric metric) {
		if (metric.namespace().equals("Spikeproof")) {
			assertThat(DOCUMENTED).containsKey(metric.name());
			Map<String, Set<String>> dimensions = DOCUMENTED.getOrDefault(metric.name(), Map.of());
			Map<String, String> own = new TreeMap<>(metric.dimensions());
			if (!dimensions.containsKey("QueueName")) {
				assertThat(SERVICES).contains(own.remove("service"));
				assertThat(own.remove("stage")).isEqualTo("dev");
			}
			assertThat(own.keySet()).isEqualTo(dimensions.keySet());
			own.forEach((name, value) -> assertThat(dimensions.getOrDefault(name, Set.of())).as(name)
				.matches((values) -> values.isEmpty() || value.isEmpty() || values.contains(value), "has " + value));
		}
		else {
			assertThat(Stream.of(AwsMetric.values())
				.filter((known) -> known.namespace().equals(metric.namespace()) && known.metric().equals(metric.name()))
				.map((known) -> Set.copyOf(known.dimensions()))).isEqualTo(List.of(metric.dimensions().keySet()));
		}
	}

}
