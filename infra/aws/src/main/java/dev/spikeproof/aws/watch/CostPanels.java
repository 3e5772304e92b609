package dev.spikeproof.aws.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** What the bill grows with. Databases and the way out cost the same, used or not. */
record CostPanels(Metrics metrics, String loadBalancer) {

	private static final List<String> PROGRAMS = Stream.concat(Metrics.SERVICES.stream(), Stream.of("control-room"))
		.toList();

	private static final List<AwsMetric> REQUESTS = List.of(AwsMetric.QUEUE_SENT, AwsMetric.QUEUE_RECEIVED,
			AwsMetric.QUEUE_DELETED, AwsMetric.QUEUE_EMPTY_RECEIVES);

	List<IWidget> row() {
		return Panel.row(
				Panel.of("Cost: tasks running", "tasks", PROGRAMS.stream().map(this::tasks).toList()).ofTheWeek(),
				Panel
					.of("Cost: requests to SQS at most", "requests an hour",
							QueuePanels.QUEUES.stream().map(this::requests).toList())
					.ofTheWeek(),
				Panel.of("Cost: logs written", "bytes an hour", PROGRAMS.stream().map(this::logged).toList())
					.ofTheWeek(),
				Panel.of("Cost: load balancer and storage", "units, GB", units(), stored()).ofTheWeek());
	}

	private IMetric tasks(String program) {
		return this.metrics.of(AwsMetric.TASK_CPU, "SampleCount", stage().stage(), stage().name(program))
			.with(Panel.called(program));
	}

	/** Ten messages may share a request. */
	private IMetric requests(String queue) {
		Map<String, IMetric> each = new LinkedHashMap<>();
		String id = queue.replaceAll("[^a-z]", "");
		REQUESTS.forEach((metric) -> each.put(id + each.size(),
				this.metrics.of(metric, "Sum", stage().name(queue)).with(hourly(queue))));
		return MathExpression.Builder.create()
			.expression("SUM([" + String.join(", ", each.keySet()) + "])")
			.usingMetrics(each)
			.label(queue)
			.period(Duration.hours(1))
			.build();
	}

	private IMetric logged(String program) {
		return this.metrics.of(AwsMetric.LOGGED_BYTES, "Sum", "/" + stage().stage() + "/" + program)
			.with(hourly(program));
	}

	private IMetric units() {
		return this.metrics.of(AwsMetric.CAPACITY_UNITS, "Sum", this.loadBalancer).with(hourly("capacity units"));
	}

	private IMetric stored() {
		return MathExpression.Builder.create()
			.expression("stored / 1000000000")
			.usingMetrics(Map.of("stored",
					this.metrics.of(AwsMetric.STORED_BYTES, "Average", stage().videosBucket(), "StandardStorage")))
			.label("GB of videos")
			.period(Duration.days(1))
			.build();
	}

	private static MetricOptions hourly(String label) {
		return MetricOptions.builder().label(label).period(Duration.hours(1)).build();
	}

	private Environment stage() {
		return this.metrics.environment();
	}

}
