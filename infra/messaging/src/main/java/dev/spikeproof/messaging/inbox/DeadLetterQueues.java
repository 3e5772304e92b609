package dev.spikeproof.messaging.inbox;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a message that failed for good into its queue's DLQ, with the reason. Whoever asks
 * for it deletes the message afterwards: it may be in both queues, and is never in none.
 */
class DeadLetterQueues {

	private static final Logger log = LoggerFactory.getLogger(DeadLetterQueues.class);

	private final Map<String, CompletableFuture<String>> urls = new ConcurrentHashMap<>();

	private final SqsAsyncClient sqs;

	private final JsonMapper json;

	private final Clock clock;

	private final InboxMeters meters;

	DeadLetterQueues(SqsAsyncClient sqs, JsonMapper json, Clock clock, InboxMeters meters) {
		this.sqs = sqs;
		this.json = json;
		this.clock = clock;
		this.meters = meters;
	}

	CompletableFuture<Void> add(QueueMessage message, FailureType type, String reason) {
		String queue = message.deadLetterQueue().orElse(null);
		if (queue == null) {
			return CompletableFuture.failedFuture(new IllegalStateException(
					"%s has no dead-letter queue: add a RedrivePolicy to it".formatted(message.queueName())));
		}
		DeadLetter letter = new DeadLetter(type, reason, this.clock.instant(), message.receiveCount());
		Map<String, MessageAttributeValue> attributes = letter.attributes(message.message().messageAttributes(),
				this.json);
		return url(queue).thenCompose((url) -> this.sqs.sendMessage((request) -> {
			request.queueUrl(url).messageBody(message.message().body()).messageAttributes(attributes);
			keepGroup(message, request);
		})).thenAccept((sent) -> {
			this.meters.deadLetter(message, type);
			log.warn("A message of {} goes to {} after {} receives, {}: {}", message.queueName(), queue,
					message.receiveCount(), type.attribute(), reason);
		});
	}

	/** With a deduplication id of its own: the message's may still count as seen. */
	private static void keepGroup(QueueMessage message, SendMessageRequest.Builder request) {
		String group = message.message().attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID);
		if (group != null && message.isFifo()) {
			request.messageGroupId(group).messageDeduplicationId(UUID.randomUUID().toString());
		}
	}

	private CompletableFuture<String> url(String queue) {
		return this.urls.compute(queue, (name, known) -> (known != null && !known.isCompletedExceptionally()) ? known
				: this.sqs.getQueueUrl((request) -> request.queueName(name)).thenApply((found) -> found.queueUrl()));
	}

}
