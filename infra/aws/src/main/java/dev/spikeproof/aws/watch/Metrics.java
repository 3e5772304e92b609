package dev.spikeproof.aws.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/**
 * The numbers of a stage, a point each minute. {@code docs/metrics.md} says which of its
 * own it sends.
 */
record Metrics(Environment environment) {

	static final String PURCHASE = "purchase-service";

	static final String SHIPPING = "shipping-service";

	static final String ENCODER = "video-encoder";

	/** All of which the control room scales one: this. */
	static final String ENCODING = "encoding";

	static final List<String> SERVICES = List.of(PURCHASE, SHIPPING, ENCODER);

	private static final String OURS = "Spikeproof";

	private static final Duration MINUTE = Duration.minutes(1);

	/** What a service sends; all its instances together. */
	Metric of(String service, String metric, Map<String, String> tags, String statistic) {
		Map<String, String> dimensions = new HashMap<>(tags);
		dimensions.put("service", service);
		dimensions.put("stage", this.environment.stage());
		return metric(OURS, metric, dimensions, statistic);
	}

	/** What the control room's loop sends of the encoders. */
	Metric ofTheLoop(String metric, String statistic) {
		return metric(OURS, metric, Map.of("QueueName", this.environment.name(ENCODING)), statistic);
	}

	/** What AWS sends; values in the order of the metric's dimensions. */
	Metric of(AwsMetric metric, String statistic, String... values) {
		Map<String, String> dimensions = new HashMap<>();
		for (int i = 0; i < values.length; i++) {
			dimensions.put(metric.dimensions().get(i), values[i]);
		}
		return metric(metric.namespace(), metric.metric(), dimensions, statistic);
	}

	/**
	 * Answers of a service that say it is its own fault, whichever route they are of. An
	 * alarm can't search for metrics, but it can ask for them.
	 */
	MathExpression serverErrors(String service, int minutes) {
		return MathExpression.Builder.create()
			.expression("SELECT SUM(\"http.server.requests.count\") FROM SCHEMA(\"%s\", outcome, service, stage, uri)"
				.formatted(OURS)
					+ " WHERE outcome = 'SERVER_ERROR' AND service = '%s' AND stage = '%s'".formatted(service,
							this.environment.stage()))
			.label(service)
			.period(Duration.minutes(minutes))
			.build();
	}

	private static Metric metric(String namespace, String name, Map<String, String> dimensions, String statistic) {
		return Metric.Builder.create()
			.namespace(namespace)
			.metricName(name)
			.dimensionsMap(dimensions)
			.statistic(statistic)
			.period(MINUTE)
			.build();
	}

}
