package dev.spikeproof.aws.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MathExpression;

/** How fast services answer, how soon their events are out, and what goes wrong. */
record ServicePanels(Metrics metrics, String loadBalancer) {

	private static final List<String> WITH_AN_OUTBOX = List.of(Metrics.PURCHASE, Metrics.SHIPPING);

	List<IWidget> row() {
		return Panel.row(Panel.of("Purchases stored within", "ms", accepted("0.5", "p50"), accepted("0.99", "p99")),
				Panel.of("Outbox: events pending", "events", WITH_AN_OUTBOX.stream().map(this::pending).toList()),
				Panel.of("Outbox: delay of publishing", "ms", WITH_AN_OUTBOX.stream().map(this::delay).toList()),
				Panel.of("5xx", "answers a minute", errors()));
	}

	private IMetric accepted(String phi, String label) {
		return this.metrics
			.of(Metrics.PURCHASE, "spikeproof.purchases.accepted.percentile.value", Map.of("mode", "async", "phi", phi),
					"Maximum")
			.with(Panel.called(label));
	}

	private IMetric pending(String service) {
		return this.metrics.of(service, "spikeproof.outbox.pending.value", Map.of(), "Maximum")
			.with(Panel.called(service));
	}

	/** An average of averages would weigh an idle instance like a busy one. */
	private IMetric delay(String service) {
		String id = service.replaceAll("-.*", "");
		return MathExpression.Builder.create()
			.expression("%sSum / %sCount".formatted(id, id))
			.usingMetrics(new TreeMap<>(Map.of(id + "Sum",
					this.metrics.of(service, "spikeproof.outbox.publish.delay.sum", Map.of(), "Sum"), id + "Count",
					this.metrics.of(service, "spikeproof.outbox.publish.delay.count", Map.of(), "Sum"))))
			.label(service)
			.period(Duration.minutes(1))
			.build();
	}

	private List<IMetric> errors() {
		Stream<IMetric> atTheDoor = Stream.of(
				this.metrics.of(AwsMetric.NO_ANSWER, "Sum", this.loadBalancer)
					.with(Panel.called("load balancer itself")),
				this.metrics.of(AwsMetric.BAD_ANSWER, "Sum", this.loadBalancer).with(Panel.called("behind it")));
		Stream<IMetric> inside = Metrics.SERVICES.stream().map((service) -> this.metrics.serverErrors(service, 1));
		return Stream.concat(atTheDoor, inside).toList();
	}

}
