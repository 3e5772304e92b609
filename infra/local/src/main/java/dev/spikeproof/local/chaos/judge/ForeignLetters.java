package dev.spikeproof.local.chaos.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * In the dead-letter queues is the poison, all of it, each with its reason, and nothing
 * else.
 */
final class ForeignLetters implements Invariant {

	private static final int HIDDEN_SECONDS = 600;

	/** What a reader says of a message that is wrong in itself. */
	private static final Set<String> REFUSED = Set.of("unreadable", "contract");

	@Override
	public String name() {
		return "foreign DLQ entries";
	}

	@Override
	public List<String> violations(Scene scene) {
		List<String> violations = new ArrayList<>();
		for (String queue : scene.letters()) {
			Set<String> missing = new HashSet<>(scene.poison().getOrDefault(queue, Set.of()));
			Set<String> poison = Set.copyOf(missing);
			for (Message letter : letters(scene, queue)) {
				missing.remove(letter.body());
				if (!poison.contains(letter.body())) {
					violations.add("%s holds what isn't poison: received %s times, %s: %s".formatted(queue,
							letter.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT),
							attribute(letter, "failure-reason"), letter.body()));
				}
				else if (attribute(letter, "failure-reason").isEmpty()
						|| !REFUSED.contains(attribute(letter, "failure-type"))) {
					violations.add("%s holds poison that doesn't say why: %s".formatted(queue, letter));
				}
			}
			missing.forEach((body) -> violations.add("%s lacks the poison %s".formatted(queue, body)));
		}
		return violations;
	}

	private static List<Message> letters(Scene scene, String queue) {
		String url = scene.sqs().getQueueUrl((request) -> request.queueName(queue)).queueUrl();
		List<Message> letters = new ArrayList<>();
		List<Message> some;
		do {
			some = scene.sqs()
				.receiveMessage((request) -> request.queueUrl(url)
					.maxNumberOfMessages(10)
					.waitTimeSeconds(1)
					.visibilityTimeout(HIDDEN_SECONDS)
					.messageAttributeNames("All")
					.messageSystemAttributeNames(MessageSystemAttributeName.ALL))
				.messages();
			letters.addAll(some);
		}
		while (!some.isEmpty());
		return letters;
	}

	private static String attribute(Message letter, String name) {
		return letter.messageAttributes().containsKey(name) ? letter.messageAttributes().get(name).stringValue() : "";
	}

}
