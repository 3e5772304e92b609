package dev.spikeproof.local.chaos.judge;

import java.util.ArrayList;
import java.util.List;

import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Everything that was sent has been read. */
final class LeftInAQueue implements Invariant {

	private static final List<QueueAttributeName> COUNTS = List.of(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
			QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
			QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

	@Override
	public String name() {
		return "left in a queue";
	}

	@Override
	public List<String> violations(Scene scene) {
		List<String> violations = new ArrayList<>();
		for (String queue : scene.queues()) {
			int depth = depth(scene, queue);
			if (depth > 0) {
				violations.add("%s holds %d messages".formatted(queue, depth));
			}
		}
		return violations;
	}

	static int depth(Scene scene, String queue) {
		String url = scene.sqs().getQueueUrl((request) -> request.queueName(queue)).queueUrl();
		return scene.sqs()
			.getQueueAttributes((request) -> request.queueUrl(url).attributeNames(COUNTS))
			.attributes()
			.values()
			.stream()
			.mapToInt(Integer::parseInt)
			.sum();
	}

}
