package dev.spikeproof.control.scaling.cloudwatch;

import java.time.Clock;
import java.util.List;

import dev.spikeproof.control.scaling.PublishedMetrics;
import dev.spikeproof.control.scaling.ScalingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Metrics of high resolution, so that alarms can look every ten seconds. */
@Component
class CloudWatchMetrics implements PublishedMetrics {

	private static final Logger log = LoggerFactory.getLogger(CloudWatchMetrics.class);

	private static final String NAMESPACE = "Spikeproof";

	private static final int SECOND = 1;

	private final CloudWatchClient cloudWatch;

	private final Dimension queue;

	private final Clock clock;

	CloudWatchMetrics(CloudWatchClient cloudWatch, ScalingSettings settings, Clock clock,
			@Value("${spikeproof.stage}") String stage) {
		this.cloudWatch = cloudWatch;
		this.queue = Dimension.builder().name("QueueName").value(stage + "-" + settings.queue()).build();
		this.clock = clock;
	}

	@Override
	public void publish(Reading reading) {
		List<MetricDatum> data = List.of(datum("Backlog", (double) reading.backlog(), StandardUnit.COUNT),
				datum("BacklogPerWorker", (double) reading.backlog() / Math.max(1, reading.running()),
						StandardUnit.COUNT),
				datum("TimeToDrain", reading.timeToDrain().toMillis() / 1000.0, StandardUnit.SECONDS),
				datum("HandlerTime", reading.handlerTime().toMillis() / 1000.0, StandardUnit.SECONDS),
				datum("RunningWorkers", reading.running(), StandardUnit.COUNT),
				datum("StartingWorkers", reading.starting(), StandardUnit.COUNT),
				datum("MissingWorkers", reading.missing(), StandardUnit.COUNT));
		try {
			this.cloudWatch.putMetricData((request) -> request.namespace(NAMESPACE).metricData(data));
		}
		catch (SdkException ex) {
			log.warn("The metrics of the workers weren't published: {}", ex.getMessage());
		}
	}

	private MetricDatum datum(String name, double value, StandardUnit unit) {
		return MetricDatum.builder()
			.metricName(name)
			.dimensions(this.queue)
			.timestamp(this.clock.instant())
			.storageResolution(SECOND)
			.value(value)
			.unit(unit)
			.build();
	}

}
