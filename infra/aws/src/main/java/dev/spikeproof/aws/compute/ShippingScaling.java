package dev.spikeproof.aws.compute;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.scaling.file.ScalingFile;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecs.FargateService;

/**
 * As many shipping services as ship what waits in the acceptable time. Nobody computes
 * that time for them; CloudWatch does, of what AWS and the service count each minute.
 */
final class ShippingScaling {

	/** Messages that a task handles at the same time, see infra/messaging. */
	private static final int CONCURRENCY = 100;

	private ShippingScaling() {
	}

	static void of(FargateService service, Environment environment, ScalingFile scaling) {
		QueueMetrics metrics = new QueueMetrics(environment, "shipping", "shipping-service");
		new FleetSize(service, environment, "shipping", environment.tasks().shippings()).track(
				metrics.timeToDrain(CONCURRENCY), (double) scaling.drainTime().acceptable().toSeconds(),
				Duration.seconds(60), Duration.minutes(5));
	}

}
