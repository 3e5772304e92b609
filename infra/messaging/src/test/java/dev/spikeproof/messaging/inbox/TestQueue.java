package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.spikeproof.testing.TestEnvironment;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A queue of one test with its DLQ, as others see it. */
final class TestQueue {

	static final String STAGE = "inbox";

	private static final SqsClient SQS = TestEnvironment.get().aws().configure(SqsClient.builder()).build();

	private static final SnsClient SNS = TestEnvironment.get().aws().configure(SnsClient.builder()).build();

	final String name;

	private final String url;

	private final String deadLetters;

	private TestQueue(String name, String url, String deadLetters) {
		this.name = name;
		this.url = url;
		this.deadLetters = deadLetters;
	}

	static TestQueue standard(Duration visibilityTimeout, int maxReceiveCount) {
		return make("", visibilityTimeout, maxReceiveCount);
	}

	static TestQueue fifo(Duration visibilityTimeout, int maxReceiveCount) {
		return make(".fifo", visibilityTimeout, maxReceiveCount);
	}

	private static TestQueue make(String suffix, Duration visibilityTimeout, int maxReceiveCount) {
		String name = "inbox-" + UUID.randomUUID();
		Map<QueueAttributeName, String> kind = new HashMap<>();
		if (!suffix.isEmpty()) {
			kind.put(QueueAttributeName.FIFO_QUEUE, "true");
		}
		String dlq = SQS.createQueue((it) -> it.queueName(name + "-dlq" + suffix).attributes(kind)).queueUrl();
		String arn = attribute(dlq, QueueAttributeName.QUEUE_ARN);
		Map<QueueAttributeName, String> attributes = new HashMap<>(kind);
		attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(visibilityTimeout.toSeconds()));
		attributes.put(QueueAttributeName.REDRIVE_POLICY,
				"{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}".formatted(arn, maxReceiveCount));
		String url = SQS.createQueue((it) -> it.queueName(name + suffix).attributes(attributes)).queueUrl();
		return new TestQueue(name + suffix, url, dlq);
	}

	/**
	 * Subscribes it to a new topic of the same kind, whose name without the stage it
	 * returns.
	 */
	String behindATopic() {
		Map<String, String> kind = this.name.endsWith(".fifo") ? Map.of("FifoTopic", "true") : Map.of();
		String topic = SNS.createTopic((it) -> it.name(STAGE + "-" + this.name).attributes(kind)).topicArn();
		SNS.subscribe((it) -> it.topicArn(topic)
			.protocol("sqs")
			.endpoint(attribute(this.url, QueueAttributeName.QUEUE_ARN))
			.attributes(Map.of("RawMessageDelivery", "true")));
		return this.name;
	}

	void send(String body) {
		send(body, Map.of());
	}

	void send(String body, Map<String, MessageAttributeValue> attributes) {
		SQS.sendMessage((it) -> it.queueUrl(this.url).messageBody(body).messageAttributes(attributes));
	}

	void sendInGroup(String group, String body) {
		SQS.sendMessage((it) -> it.queueUrl(this.url)
			.messageBody(body)
			.messageGroupId(group)
			.messageDeduplicationId(UUID.randomUUID().toString()));
	}

	void sendMany(int count) {
		for (int from = 0; from < count; from += 10) {
			List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
			for (int i = from; i < Math.min(from + 10, count); i++) {
				entries
					.add(SendMessageBatchRequestEntry.builder().id("n" + i).messageBody(Integer.toString(i)).build());
			}
			SQS.sendMessageBatch((it) -> it.queueUrl(this.url).entries(entries));
		}
	}

	/** Waiting and in flight. */
	int depth() {
		return Integer.parseInt(attribute(this.url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
				+ Integer.parseInt(attribute(this.url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
	}

	int visible() {
		return Integer.parseInt(attribute(this.url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
	}

	/** Takes all letters out, waiting up to a second for the first. */
	List<Message> deadLetters() {
		List<Message> all = new ArrayList<>();
		List<Message> some;
		do {
			some = SQS
				.receiveMessage((it) -> it.queueUrl(this.deadLetters)
					.maxNumberOfMessages(10)
					.waitTimeSeconds(1)
					.messageSystemAttributeNames(MessageSystemAttributeName.ALL)
					.messageAttributeNames("All"))
				.messages();
			some.forEach((letter) -> SQS
				.deleteMessage((it) -> it.queueUrl(this.deadLetters).receiptHandle(letter.receiptHandle())));
			all.addAll(some);
		}
		while (!some.isEmpty());
		return all;
	}

	static MessageAttributeValue text(String value) {
		return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
	}

	private static String attribute(String url, QueueAttributeName name) {
		return SQS.getQueueAttributes((it) -> it.queueUrl(url).attributeNames(name))
			.attributes()
			.getOrDefault(name, "0");
	}

}
