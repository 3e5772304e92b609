package dev.spikeproof.aws.watch;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;

/**
 * The topic that operators listen to, and alarms that tell it. That all is well again
 * isn't announced.
 */
final class Alerts {

	private final Stack stack;

	private final Environment environment;

	private final ITopic topic;

	/** Those of the messaging stack. */
	Alerts(Stack stack, Environment environment) {
		this(stack, environment, Topic.fromTopicArn(stack, "Alerts", arn(stack, environment)));
	}

	Alerts(Stack stack, Environment environment, ITopic topic) {
		this.stack = stack;
		this.environment = environment;
		this.topic = topic;
	}

	ITopic topic() {
		return this.topic;
	}

	/**
	 * An alarm.
	 * @param runbook the file in {@code docs/runbooks}, without its ending
	 */
	Description when(String name, String runbook, String meaning) {
		return new Description(name, meaning + " Runbook: docs/runbooks/" + runbook + ".md");
	}

	private static String arn(Stack stack, Environment environment) {
		return stack.formatArn(ArnComponents.builder().service("sns").resource(environment.name("alerts")).build());
	}

	/** What an alarm tells. */
	final class Description {

		private final String name;

		private final String text;

		private Description(String name, String text) {
			this.name = name;
			this.text = text;
		}

		/**
		 * Rings when the metric has been above the threshold so many times in succession.
		 */
		void above(double threshold, int periods, IMetric metric, TreatMissingData missing) {
			Alarm.Builder.create(Alerts.this.stack, this.name)
				.alarmName(Alerts.this.environment.name(this.name))
				.alarmDescription(this.text)
				.metric(metric)
				.comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
				.threshold(threshold)
				.evaluationPeriods(periods)
				.treatMissingData(missing)
				.build()
				.addAlarmAction(new SnsAction(Alerts.this.topic));
		}

	}

}
