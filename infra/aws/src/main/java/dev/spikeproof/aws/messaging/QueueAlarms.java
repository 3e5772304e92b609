package dev.spikeproof.aws.messaging;

import java.time.Duration;
import java.util.List;

import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.DimensionProperty;

/**
 * What operators want to know of a queue: that messages failed, and that messages wait
 * too long. That all is well again isn't announced: each deployment would announce it for
 * every alarm.
 */
final class QueueAlarms {

	/** SQS reports each minute. */
	private static final Duration PERIOD = Duration.ofMinutes(1);

	private QueueAlarms() {
	}

	static void add(FannedOutQueue queue, Consumer consumer, FanOutTopic alerts) {
		String deadLetters = Names.deadLetter(consumer.queue());
		alarm(queue, "DeadLetterAlarm", alerts).alarmName(name(deadLetters, "not-empty"))
			.alarmDescription("Messages failed " + consumer.maxReceiveCount() + " times and lie in " + deadLetters + "."
					+ runbook("dead-letters"))
			.metricName("ApproximateNumberOfMessagesVisible")
			.dimensions(dimensions(queue.deadLetterName()))
			.threshold(0)
			.build();
		alarm(queue, "AgeAlarm", alerts).alarmName(name(consumer.queue(), "late"))
			.alarmDescription("The oldest message in " + consumer.queue() + " has waited longer than "
					+ consumer.lateAfter().toMinutes() + " minutes." + runbook("messages-late"))
			.metricName("ApproximateAgeOfOldestMessage")
			.dimensions(dimensions(queue.name()))
			.threshold(consumer.lateAfter().toSeconds())
			.build();
	}

	private static CfnAlarm.Builder alarm(FannedOutQueue queue, String id, FanOutTopic alerts) {
		return CfnAlarm.Builder.create(queue, id)
			.namespace("AWS/SQS")
			.statistic("Maximum")
			.period(PERIOD.toSeconds())
			.evaluationPeriods(1)
			.comparisonOperator("GreaterThanThreshold")
			.treatMissingData("notBreaching")
			.alarmActions(List.of(alerts.arn()));
	}

	/** What to do; a test sees to it that the page is there. */
	private static String runbook(String page) {
		return " Runbook: docs/runbooks/" + page + ".md";
	}

	private static String name(String queue, String problem) {
		return Names.staged(queue + "-" + problem);
	}

	private static List<DimensionProperty> dimensions(String queue) {
		return List.of(DimensionProperty.builder().name("QueueName").value(queue).build());
	}

}
