package dev.spikeproof.aws.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.CustomizedMetricSpecificationProperty;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingMetricDataQueryProperty;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingMetricDimensionProperty;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingMetricProperty;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingMetricStatProperty;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/** A metric as target tracking takes it. CDK itself would refuse an expression. */
final class TrackedMetric {

	private TrackedMetric() {
	}

	static CustomizedMetricSpecificationProperty of(IMetric metric) {
		List<TargetTrackingMetricDataQueryProperty> queries = new ArrayList<>();
		if (metric instanceof MathExpression expression) {
			new TreeMap<>(expression.getUsingMetrics())
				.forEach((id, each) -> queries.add(query(id, (Metric) each, false)));
			queries.add(TargetTrackingMetricDataQueryProperty.builder()
				.id("result")
				.expression(expression.getExpression())
				.returnData(true)
				.build());
		}
		else {
			queries.add(query("result", (Metric) metric, true));
		}
		return CustomizedMetricSpecificationProperty.builder().metrics(queries).build();
	}

	private static TargetTrackingMetricDataQueryProperty query(String id, Metric metric, boolean isResult) {
		return TargetTrackingMetricDataQueryProperty.builder()
			.id(id)
			.returnData(isResult)
			.metricStat(TargetTrackingMetricStatProperty.builder()
				.stat(metric.getStatistic())
				.metric(TargetTrackingMetricProperty.builder()
					.namespace(metric.getNamespace())
					.metricName(metric.getMetricName())
					.dimensions(dimensions(metric))
					.build())
				.build())
			.build();
	}

	private static List<TargetTrackingMetricDimensionProperty> dimensions(Metric metric) {
		Map<String, Object> dimensions = metric.getDimensions();
		return (dimensions == null) ? List.of()
				: new TreeMap<>(dimensions).entrySet()
					.stream()
					.map((each) -> TargetTrackingMetricDimensionProperty.builder()
						.name(each.getKey())
						.value(String.valueOf(each.getValue()))
						.build())
					.toList();
	}

}
