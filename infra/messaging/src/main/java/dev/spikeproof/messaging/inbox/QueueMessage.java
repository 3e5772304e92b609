package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.awspring.cloud.sqs.listener.QueueAttributes;
import io.awspring.cloud.sqs.listener.SqsHeaders;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A message as SQS gave it out, and the queue it came from. */
record QueueMessage(Message message, QueueAttributes queue) {

	private static final Pattern DEAD_LETTER_QUEUE = Pattern
		.compile("\"deadLetterTargetArn\"\\s*:\\s*\"[^\"]*:([^\":]+)\"");

	private static final Pattern MAX_RECEIVE_COUNT = Pattern.compile("\"maxReceiveCount\"\\s*:\\s*\"?(\\d+)");

	static QueueMessage of(org.springframework.messaging.Message<?> message) {
		return new QueueMessage(header(message, SqsHeaders.SQS_SOURCE_DATA_HEADER, Message.class),
				header(message, SqsHeaders.SQS_QUEUE_ATTRIBUTES_HEADER, QueueAttributes.class));
	}

	String queueUrl() {
		return this.queue.getQueueUrl();
	}

	String queueName() {
		return this.queue.getQueueName();
	}

	String receiptHandle() {
		return this.message.receiptHandle();
	}

	/** Whether its queue keeps the order of its group. */
	boolean isFifo() {
		return queueName().endsWith(".fifo");
	}

	/** Milliseconds since the epoch; by the queue's clock, which may be ahead of ours. */
	static long sentAt(Message message) {
		long now = System.currentTimeMillis();
		String sent = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
		return (sent != null) ? Math.min(Long.parseLong(sent), now) : now;
	}

	/** Since it was sent. */
	Duration timeInQueue() {
		return Duration.ofMillis(System.currentTimeMillis() - sentAt(this.message));
	}

	/** How often it was given out, this time included. */
	int receiveCount() {
		String count = this.message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
		return (count != null) ? Integer.parseInt(count) : 1;
	}

	Duration visibilityTimeout() {
		String seconds = this.queue.getQueueAttribute(QueueAttributeName.VISIBILITY_TIMEOUT);
		return Duration.ofSeconds((seconds != null) ? Math.max(1, Long.parseLong(seconds)) : 30);
	}

	boolean isOnItsLastReceive() {
		Optional<String> limit = redrivePolicy(MAX_RECEIVE_COUNT);
		return limit.isPresent() && receiveCount() >= Integer.parseInt(limit.get());
	}

	/** The name of its queue's DLQ, if that has one. */
	Optional<String> deadLetterQueue() {
		return redrivePolicy(DEAD_LETTER_QUEUE);
	}

	private Optional<String> redrivePolicy(Pattern part) {
		String policy = this.queue.getQueueAttribute(QueueAttributeName.REDRIVE_POLICY);
		if (policy == null) {
			return Optional.empty();
		}
		Matcher found = part.matcher(policy);
		return found.find() ? Optional.of(found.group(1)) : Optional.empty();
	}

	private static <T> T header(org.springframework.messaging.Message<?> message, String name, Class<T> type) {
		T value = message.getHeaders().get(name, type);
		if (value == null) {
			throw new IllegalStateException("A message from SQS always has the header " + name);
		}
		return value;
	}

}
