package dev.spikeproof.aws.watch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

	private static final String OURS = "Spikeproof";

	private static final String COMPUTE = "compute";

	private static final Set<String> SERVICES = Set.of("purchase-service", "shipping-service", "video-encoder");

	private static final Map<String, Map<String, Set<String>>> DOCUMENTED = MetricsPage.read().inCloudWatch();

	static Stream<NamedMetric> metrics() {
		Stream<NamedMetric> ofAlarms = Stream.of(Synthesised.alarms(), Synthesised.billing(), Synthesised.messaging())
			.flatMap(Synthesised::alarmProperties)
			.flatMap(NamedMetric::of);
		Stream<NamedMetric> ofTheDashboard = NamedMetric
			.of(NamedMetric.body(Synthesised.dashboard().only("AWS::CloudWatch::Dashboard"), Synthesised.DEV.region()));
		return Stream.of(ofAlarms, ofTheDashboard, ofScaling()).flatMap(Function.identity()).distinct();
	}

	/** By which numbers of ours tasks are added and taken away. */
	private static Stream<NamedMetric> ofScaling() {
		dev.spikeproof.aws.Synthesised stage = dev.spikeproof.aws.Synthesised.stage("dev");
		Stream<Map<?, ?>> steps = stage.all(COMPUTE, "AWS::CloudWatch::Alarm")
			.stream()
			.map((alarm) -> (Map<?, ?>) alarm.definition().get("Properties"));
		Stream<Map<?, ?>> tracking = stage.all(COMPUTE, "AWS::ApplicationAutoScaling::ScalingPolicy")
			.stream()
			.map((policy) -> policy.property("TargetTrackingScalingPolicyConfiguration",
					"CustomizedMetricSpecification"))
			.filter(Objects::nonNull)
			.map((specification) -> (Map<?, ?>) specification);
		return Stream.concat(steps, tracking)
			.flatMap(NamedMetric::of)
			.filter((metric) -> metric.namespace().equals(OURS));
	}

	@ParameterizedTest
	@MethodSource("metrics")
	void someoneSendsIt(NamedMetric metric) {
		if (metric.namespace().equals(OURS)) {
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
