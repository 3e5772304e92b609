package dev.spikeproof.aws.watch;

import java.util.List;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.HorizontalAnnotation;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.YAxisProps;

/** One graph: its title says what is drawn, its axis in which unit. */
record Panel(String title, String unit, List<? extends IMetric> metrics, List<HorizontalAnnotation> lines,
		String since) {

	/** Four in a row. */
	private static final int WIDTH = DashboardStack.WIDTH / 4;

	/** As ISO 8601 has it, back from now. */
	private static final String RECENT = "-PT3H";

	private static final String WEEK = "-P7D";

	static Panel of(String title, String unit, IMetric... metrics) {
		return new Panel(title, unit, List.of(metrics), List.of(), RECENT);
	}

	static Panel of(String title, String unit, List<? extends IMetric> metrics) {
		return new Panel(title, unit, metrics, List.of(), RECENT);
	}

	/** With a line at the most that is acceptable. */
	Panel atMost(double value, String label) {
		return new Panel(this.title, this.unit, this.metrics,
				List.of(HorizontalAnnotation.builder().value(value).label(label).build()), this.since);
	}

	/** Of what comes once an hour or once a day. */
	Panel ofTheWeek() {
		return new Panel(this.title, this.unit, this.metrics, this.lines, WEEK);
	}

	IWidget widget() {
		return GraphWidget.Builder.create()
			.title(this.title)
			.left(this.metrics)
			.leftYAxis(YAxisProps.builder().label(this.unit).min(0).showUnits(false).build())
			.leftAnnotations(this.lines)
			.start(this.since)
			.width(WIDTH)
			.build();
	}

	static List<IWidget> row(Panel... panels) {
		return List.of(panels).stream().map(Panel::widget).toList();
	}

	static MetricOptions every(Duration period) {
		return MetricOptions.builder().period(period).build();
	}

	static MetricOptions called(String label) {
		return MetricOptions.builder().label(label).build();
	}

}
