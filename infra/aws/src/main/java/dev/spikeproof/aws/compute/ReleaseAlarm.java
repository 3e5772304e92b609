package dev.spikeproof.aws.compute;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeTarget;
import software.constructs.Construct;

/** Tells ECS that a release of purchase-service can't do what the last one could. */
final class ReleaseAlarm {

	private static final String NAME = "purchase-service-release";

	/** Of a minute. */
	private static final int FEW_ERRORS = 10;

	private ReleaseAlarm() {
	}

	/** Returns its name without the stage. */
	static String of(Construct scope, Environment environment, EntranceStack entrance) {
		Alarm.Builder.create(scope, "ReleaseAlarm")
			.alarmName(environment.name(NAME))
			.alarmDescription("purchase-service answered more than " + FEW_ERRORS
					+ " requests a minute by an error of its own: a deployment is taken back.")
			.metric(entrance.purchases()
				.getMetrics()
				.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT,
						MetricOptions.builder().period(Duration.minutes(1)).statistic("Sum").build()))
			.threshold(FEW_ERRORS)
			.comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
			.evaluationPeriods(2)
			.treatMissingData(TreatMissingData.NOT_BREACHING)
			.build();
		return NAME;
	}

}
