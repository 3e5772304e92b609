package dev.spikeproof.aws;

import dev.spikeproof.scaling.policy.Limits;

/**
 * The tasks of each service. How many encoders there are says
 * {@code infra/scaling-policy.yaml}, and there is one control room: two would publish the
 * same metrics twice.
 *
 * @param requestsPerPurchaseTask a minute; with more, another task starts
 * @param spotPercent of the encoders that run on Fargate Spot, which costs a third and
 * may end with two minutes' notice
 */
public record Tasks(TaskSize purchase, Limits purchases, TaskSize shipping, Limits shippings, TaskSize encoder,
		TaskSize controlRoom, int requestsPerPurchaseTask, int spotPercent) {

	public Tasks {
		Require.that(purchases.min() >= 1, "somebody has to take purchases: at least 1 task, and not 0");
		Require.that(shippings.min() >= 1, "the synchronous way needs somebody who ships: at least 1 task, and not 0");
		Require.that(requestsPerPurchaseTask >= 1,
				"a task takes 1 request a minute or more, and not " + requestsPerPurchaseTask);
		Require.that(spotPercent >= 0 && spotPercent <= 100,
				"a share is from 0 to 100 percent, and not " + spotPercent);
	}

}
