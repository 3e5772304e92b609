package dev.spikeproof.aws.watch;

import java.util.List;

/**
 * The metrics that AWS sends by itself and that alarms and the dashboard name: all of
 * them, each where AWS describes it.
 */
enum AwsMetric {

	QUEUE_VISIBLE(Source.SQS, "ApproximateNumberOfMessagesVisible", "QueueName"),

	QUEUE_IN_FLIGHT(Source.SQS, "ApproximateNumberOfMessagesNotVisible", "QueueName"),

	/** Seconds. SQS leaves a message out that was received more than three times. */
	QUEUE_OLDEST(Source.SQS, "ApproximateAgeOfOldestMessage", "QueueName"),

	QUEUE_SENT(Source.SQS, "NumberOfMessagesSent", "QueueName"),

	QUEUE_RECEIVED(Source.SQS, "NumberOfMessagesReceived", "QueueName"),

	QUEUE_DELETED(Source.SQS, "NumberOfMessagesDeleted", "QueueName"),

	/** Receives that found nothing, which cost as much as others. */
	QUEUE_EMPTY_RECEIVES(Source.SQS, "NumberOfEmptyReceives", "QueueName"),

	REQUESTS(Source.LOAD_BALANCER, "RequestCount", "LoadBalancer"),

	/** What the load balancer answers by itself, as nobody behind it does. */
	NO_ANSWER(Source.LOAD_BALANCER, "HTTPCode_ELB_5XX_Count", "LoadBalancer"),

	/** What a service behind it answers. */
	BAD_ANSWER(Source.LOAD_BALANCER, "HTTPCode_Target_5XX_Count", "LoadBalancer"),

	/** What the load balancer is paid by, besides the hour. */
	CAPACITY_UNITS(Source.LOAD_BALANCER, "ConsumedLCUs", "LoadBalancer"),

	/**
	 * Each running task sends one sample a minute: their number is that of the tasks,
	 * without Container Insights, which cost.
	 */
	TASK_CPU(Source.ECS, "CPUUtilization", "ClusterName ServiceName"),

	MATCHED_EVENTS(Source.EVENTS, "MatchedEvents", "RuleName"),

	LOGGED_BYTES(Source.LOGS, "IncomingBytes", "LogGroupName"),

	/** Once a day. */
	STORED_BYTES(Source.S3, "BucketSizeBytes", "BucketName StorageType"),

	/** Of the month so far, every six hours, in us-east-1 only. */
	CHARGES(Source.BILLING, "EstimatedCharges", "Currency");

	private final Source source;

	private final String metric;

	private final String dimensions;

	AwsMetric(Source source, String metric, String dimensions) {
		this.source = source;
		this.metric = metric;
		this.dimensions = dimensions;
	}

	String namespace() {
		return this.source.namespace;
	}

	String metric() {
		return this.metric;
	}

	List<String> dimensions() {
		return List.of(this.dimensions.split(" ", -1));
	}

	/** Who sends it. */
	private enum Source {

		/**
		 * @see <a href=
		 * "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html">SQS</a>
		 */
		SQS("AWS/SQS"),

		/**
		 * @see <a href=
		 * "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html">load
		 * balancer</a>
		 */
		LOAD_BALANCER("AWS/ApplicationELB"),

		/**
		 * @see <a href=
		 * "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html">ECS</a>
		 */
		ECS("AWS/ECS"),

		/**
		 * @see <a href=
		 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html">EventBridge</a>
		 */
		EVENTS("AWS/Events"),

		/**
		 * @see <a href=
		 * "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html">logs</a>
		 */
		LOGS("AWS/Logs"),

		/**
		 * @see <a href=
		 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html">S3</a>
		 */
		S3("AWS/S3"),

		/**
		 * @see <a href=
		 * "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/monitor_estimated_charges_with_cloudwatch.html">billing</a>
		 */
		BILLING("AWS/Billing");

		private final String namespace;

		Source(String namespace) {
			this.namespace = namespace;
		}

	}

}
