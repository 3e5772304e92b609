package dev.spikeproof.aws.compute;

import java.util.Map;
import java.util.TreeMap;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.scaling.policy.Metric;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;

/**
 * What can be scaled by at a queue and those who work for it, by what AWS itself counts
 * each minute. Messages in flight count as well: they aren't done.
 */
record QueueMetrics(Environment environment, String queue, String service) {

	private static final String BACKLOG = "(visible + inFlight)";

	/** What the control room publishes every ten seconds, see its CloudWatchMetrics. */
	IMetric published(String name, String statistic, Duration period) {
		return software.amazon.awscdk.services.cloudwatch.Metric.Builder.create()
			.namespace("Spikeproof")
			.metricName(name)
			.dimensionsMap(queueName())
			.statistic(statistic)
			.period(period)
			.build();
	}

	/** The metric of the policy file, of each minute. */
	IMetric of(Metric metric) {
		return switch (metric) {
			case BACKLOG -> math(BACKLOG, waiting());
			case BACKLOG_PER_WORKER -> math(BACKLOG + " / running", with(waiting(), "running", running()));
			case TIME_TO_DRAIN -> published("TimeToDrain", "Average", Duration.minutes(1));
			case CPU -> ofService("AWS/ECS", "CPUUtilization");
		};
	}

	/**
	 * Seconds that the running tasks need for the backlog, by how long the service's own
	 * meter says that a message takes. In a minute in which none was handled it is 0.
	 */
	IMetric timeToDrain(int concurrency) {
		IMetric handler = software.amazon.awscdk.services.cloudwatch.Metric.Builder.create()
			.namespace("Spikeproof")
			.metricName("spikeproof.inbox.handler.avg")
			.dimensionsMap(new TreeMap<>(Map.of("service", this.service, "queue", this.queue, "outcome", "handled")))
			.statistic("Average")
			.period(Duration.minutes(1))
			.build();
		return math(BACKLOG + " * FILL(handler, 0) / 1000 / (running * " + concurrency + ")",
				with(with(waiting(), "running", running()), "handler", handler));
	}

	private Map<String, IMetric> waiting() {
		return Map.of("visible", ofQueue("ApproximateNumberOfMessagesVisible"), "inFlight",
				ofQueue("ApproximateNumberOfMessagesNotVisible"));
	}

	private IMetric running() {
		return ofService("ECS/ContainerInsights", "RunningTaskCount");
	}

	private IMetric ofQueue(String name) {
		return aMinute("AWS/SQS", name, queueName());
	}

	private IMetric ofService(String namespace, String name) {
		return aMinute(namespace, name,
				Map.of("ClusterName", this.environment.stage(), "ServiceName", this.environment.name(this.service)));
	}

	private Map<String, String> queueName() {
		return Map.of("QueueName", this.environment.name(this.queue));
	}

	private static IMetric aMinute(String namespace, String name, Map<String, String> dimensions) {
		return software.amazon.awscdk.services.cloudwatch.Metric.Builder.create()
			.namespace(namespace)
			.metricName(name)
			.dimensionsMap(new TreeMap<>(dimensions))
			.statistic("Average")
			.period(Duration.minutes(1))
			.build();
	}

	private static Map<String, IMetric> with(Map<String, IMetric> metrics, String id, IMetric metric) {
		Map<String, IMetric> more = new TreeMap<>(metrics);
		more.put(id, metric);
		return more;
	}

	private static IMetric math(String expression, Map<String, IMetric> metrics) {
		return MathExpression.Builder.create()
			.expression(expression)
			.usingMetrics(new TreeMap<>(metrics))
			.period(Duration.minutes(1))
			.build();
	}

}
