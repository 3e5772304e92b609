package dev.spikeproof.aws.watch;

import java.util.List;
import java.util.function.UnaryOperator;

import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;

/** How full each queue is and how late. */
record QueuePanels(Metrics metrics) {

	/** A test holds this against the messaging stack. */
	static final List<String> QUEUES = List.of("shipping", "encoding", "cost-control", "purchase-shipments.fifo",
			"purchase-renditions", "control-room-no-stock", "control-room-alerts");

	List<IWidget> row() {
		return Panel.row(each("Waiting", "messages", AwsMetric.QUEUE_VISIBLE, UnaryOperator.identity()),
				each("In flight", "messages", AwsMetric.QUEUE_IN_FLIGHT, UnaryOperator.identity()),
				each("Age of the oldest", "seconds", AwsMetric.QUEUE_OLDEST, UnaryOperator.identity()),
				each("Dead letters", "messages", AwsMetric.QUEUE_VISIBLE, QueuePanels::deadLetter).atMost(0, "none"));
	}

	private Panel each(String title, String unit, AwsMetric metric, UnaryOperator<String> queue) {
		return Panel.of(title, unit,
				QUEUES.stream()
					.map((name) -> (IMetric) this.metrics
						.of(metric, "Maximum", this.metrics.environment().name(queue.apply(name)))
						.with(Panel.called(name)))
					.toList());
	}

	private static String deadLetter(String queue) {
		return queue.replaceFirst("(\\.fifo)?$", "-dlq$1");
	}

}
