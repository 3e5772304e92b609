package dev.spikeproof.aws.compute;

import java.util.List;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.scaling.alarm.Comparison;
import dev.spikeproof.scaling.policy.Limits;
import dev.spikeproof.scaling.policy.Rule;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentTier;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentType;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingScalingPolicyConfigurationProperty;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.applicationautoscaling.MetricAggregationType;
import software.amazon.awscdk.services.applicationautoscaling.StepScalingAction;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.ApplicationScalingAction;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.ScalableTaskCount;

/** How many tasks of a service there are, by a policy of ours as AWS carries it out. */
final class FleetSize {

	private final Environment environment;

	private final String name;

	private final ScalableTaskCount count;

	FleetSize(FargateService service, Environment environment, String name, Limits limits) {
		this.environment = environment;
		this.name = name;
		this.count = service.autoScaleTaskCount(
				EnableScalingProps.builder().minCapacity(limits.min()).maxCapacity(limits.max()).build());
	}

	/** Keeps the metric at the target. */
	void track(IMetric metric, double target, Duration outCooldown, Duration inCooldown) {
		CfnScalingPolicy.Builder.create(this.count, "Tracking")
			.policyName(this.name)
			.policyType("TargetTrackingScaling")
			.scalingTargetId(this.count)
			.targetTrackingScalingPolicyConfiguration(TargetTrackingScalingPolicyConfigurationProperty.builder()
				.targetValue(target)
				.scaleOutCooldown(outCooldown.toSeconds())
				.scaleInCooldown(inCooldown.toSeconds())
				.customizedMetricSpecification(TrackedMetric.of(metric))
				.build())
			.build();
	}

	/**
	 * Adds or takes away tasks by the rule's steps, for as long as its alarm rings. Its
	 * name doesn't begin with the stage, as those do that call operators.
	 */
	void step(String direction, IMetric metric, Rule rule) {
		dev.spikeproof.scaling.alarm.Alarm when = rule.alarm();
		boolean out = when.comparison() == Comparison.GREATER_THAN_THRESHOLD;
		StepScalingAction action = StepScalingAction.Builder.create(this.count, direction)
			.scalingTarget(this.count)
			.policyName(this.name + "-" + direction)
			.adjustmentType(AdjustmentType.CHANGE_IN_CAPACITY)
			.metricAggregationType(MetricAggregationType.MAXIMUM)
			.cooldown(Duration.seconds(rule.cooldown().toSeconds()))
			.build();
		steps(rule.steps(), out).forEach(action::addAdjustment);
		Alarm.Builder.create(this.count, direction + "-alarm")
			.alarmName("scaling-" + this.environment.name(this.name) + "-" + direction)
			.metric(metric)
			.threshold(when.threshold())
			.comparisonOperator(
					out ? ComparisonOperator.GREATER_THAN_THRESHOLD : ComparisonOperator.LESS_THAN_THRESHOLD)
			.evaluationPeriods(when.evaluationPeriods())
			.datapointsToAlarm(when.datapointsToAlarm())
			.treatMissingData(TreatMissingData.MISSING)
			.build()
			.addAlarmAction(new ApplicationScalingAction(action));
	}

	/** Distances go down from the threshold where tasks are taken away. */
	private static List<AdjustmentTier> steps(List<Rule.Step> steps, boolean out) {
		return java.util.stream.IntStream.range(0, steps.size()).mapToObj((i) -> {
			Rule.Step step = steps.get(i);
			Double end = (i + 1 < steps.size()) ? steps.get(i + 1).from() : null;
			AdjustmentTier.Builder tier = AdjustmentTier.builder().adjustment(out ? step.workers() : -step.workers());
			if (out) {
				return tier.lowerBound(step.from()).upperBound(end).build();
			}
			return tier.upperBound(-step.from()).lowerBound((end != null) ? -end : null).build();
		}).toList();
	}

}
