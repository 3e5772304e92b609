package dev.spikeproof.aws.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.spikeproof.scaling.file.ScalingFile;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MathExpression;

/** What is to be encoded, by whom, and what became of it. */
record WorkPanels(Metrics metrics, ScalingFile scaling) {

	private static final List<String> OUTCOMES = List.of("encoded", "rejected", "repeated", "failed");

	private static final List<String> PRESETS = List.of("mp4-360p", "mp4-720p", "poster");

	List<IWidget> row() {
		String queue = this.metrics.environment().name(Metrics.ENCODING);
		return Panel
			.row(Panel.of(
					"Videos: arrivals and backlog", "videos", this.metrics.of(AwsMetric.QUEUE_SENT, "Sum", queue)
						.with(Panel.called("arrived in the minute")),
					this.metrics.ofTheLoop("Backlog", "Maximum").with(Panel.called("backlog"))),
					Panel
						.of("Time to drain", "seconds",
								this.metrics.ofTheLoop("TimeToDrain", "Average")
									.with(Panel.called("with these workers")))
						.atMost((double) this.scaling.drainTime().acceptable().toSeconds(), "acceptable"),
					Panel.of("Workers", "workers",
							this.metrics.ofTheLoop("RunningWorkers", "Average").with(Panel.called("running")),
							this.metrics.ofTheLoop("StartingWorkers", "Average").with(Panel.called("starting")),
							this.metrics.ofTheLoop("MissingWorkers", "Average").with(Panel.called("missing")),
							// Each worker says 0 or 1 once a minute.
							this.metrics.of(Metrics.ENCODER, "spikeproof.worker.protected.value", Map.of(), "Sum")
								.with(Panel.called("protected"))),
					Panel.of("Encodings by result", "jobs a minute", OUTCOMES.stream().map(this::encodings).toList()));
	}

	private IMetric encodings(String outcome) {
		Map<String, IMetric> each = new LinkedHashMap<>();
		PRESETS.forEach((preset) -> each.put(outcome + each.size(), this.metrics.of(Metrics.ENCODER,
				"spikeproof.encodings.count", Map.of("outcome", outcome, "preset", preset), "Sum")));
		return MathExpression.Builder.create()
			.expression(each.keySet().stream().map((id) -> "FILL(" + id + ", 0)").collect(Collectors.joining(" + ")))
			.usingMetrics(each)
			.label(outcome)
			.period(Duration.minutes(1))
			.build();
	}

}
