package dev.spikeproof.aws.compute;

import dev.spikeproof.aws.Tasks;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.RequestCountScalingProps;

/** As many purchase services as requests come. */
final class PurchaseScaling {

	private PurchaseScaling() {
	}

	static void of(FargateService service, Tasks tasks, EntranceStack entrance) {
		service
			.autoScaleTaskCount(EnableScalingProps.builder()
				.minCapacity(tasks.purchases().min())
				.maxCapacity(tasks.purchases().max())
				.build())
			.scaleOnRequestCount("Requests",
					RequestCountScalingProps.builder()
						.targetGroup(entrance.purchases())
						.requestsPerTarget(tasks.requestsPerPurchaseTask())
						.scaleOutCooldown(Duration.seconds(60))
						.scaleInCooldown(Duration.minutes(5))
						.build());
	}

}
