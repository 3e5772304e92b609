package dev.spikeproof.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.spikeproof.testing.TestEnvironment;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** A queue and its dead-letter queue, of the test's own or of the topology. */
public final class Mailbox implements AutoCloseable {

	private static final SqsClient SQS = TestEnvironment.get().aws().configure(SqsClient.builder()).build();

	private final String name;

	private final String suffix;

	private final String source;

	private final String deadLetters;

	private boolean sourceIsGone;

	private Mailbox(String name, String suffix, String source, String deadLetters) {
		this.name = name;
		this.suffix = suffix;
		this.source = source;
		this.deadLetters = deadLetters;
	}

	/** Messages that are received more than once go to the DLQ by themselves. */
	public static Mailbox standard() {
		return create("", Map.of());
	}

	public static Mailbox fifo() {
		return create(".fifo", Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
	}

	private static Mailbox create(String suffix, Map<QueueAttributeName, String> attributes) {
		String name = "box-" + UUID.randomUUID().toString().substring(0, 8);
		String deadLetters = SQS
			.createQueue((request) -> request.queueName("local-" + name + "-dlq" + suffix).attributes(attributes))
			.queueUrl();
		String arn = SQS
			.getQueueAttributes((request) -> request.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
			.attributes()
			.get(QueueAttributeName.QUEUE_ARN);
		Map<QueueAttributeName, String> all = new HashMap<>(attributes);
		all.put(QueueAttributeName.REDRIVE_POLICY,
				"{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":1}".formatted(arn));
		String source = SQS.createQueue((request) -> request.queueName("local-" + name + suffix).attributes(all))
			.queueUrl();
		return new Mailbox(name, suffix, source, deadLetters);
	}

	/** One that the topology has, emptied. */
	public static Mailbox of(String name) {
		String source = SQS.getQueueUrl((request) -> request.queueName("local-" + name)).queueUrl();
		String deadLetters = SQS.getQueueUrl((request) -> request.queueName("local-" + name + "-dlq")).queueUrl();
		SQS.purgeQueue((request) -> request.queueUrl(source));
		SQS.purgeQueue((request) -> request.queueUrl(deadLetters));
		return new Mailbox(name, "", source, deadLetters);
	}

	public String dlq() {
		return this.name + "-dlq" + this.suffix;
	}

	public String source() {
		return this.name + this.suffix;
	}

	/** Puts a letter into the DLQ as a consumer does, and returns its id. */
	public String fail(String body, String reason, Map<String, String> attributes) {
		Map<String, String> all = new HashMap<>(attributes);
		all.putAll(Map.of("failure-reason", reason, "failure-type", "contract", "failed-at", "2026-11-24T09:30:00.123Z",
				"receive-count", "2"));
		return SQS.sendMessage(
				(request) -> request.queueUrl(this.deadLetters).messageBody(body).messageAttributes(attributes(all)))
			.messageId();
	}

	/** Puts many letters with one reason there. */
	public void failMany(int count, String reason) {
		for (int from = 0; from < count; from += 10) {
			List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
			for (int i = from; i < Math.min(from + 10, count); i++) {
				entries.add(SendMessageBatchRequestEntry.builder()
					.id(Integer.toString(i))
					.messageBody("{\"number\":" + i + "}")
					.messageAttributes(attributes(Map.of("failure-reason", reason, "failure-type", "contract")))
					.build());
			}
			SQS.sendMessageBatch((request) -> request.queueUrl(this.deadLetters).entries(entries));
		}
	}

	public void send(String body) {
		SQS.sendMessage((request) -> request.queueUrl(this.source).messageBody(body));
	}

	/** Receives so many and keeps them in flight for a minute. */
	public List<Message> take(int count) {
		return SQS
			.receiveMessage((request) -> request.queueUrl(this.source).maxNumberOfMessages(count).visibilityTimeout(60))
			.messages();
	}

	/** Makes what was taken visible again. */
	public void putBack(List<Message> taken) {
		taken.forEach((message) -> SQS.changeMessageVisibility((
				request) -> request.queueUrl(this.source).receiptHandle(message.receiptHandle()).visibilityTimeout(0)));
	}

	public void purge() {
		SQS.purgeQueue((request) -> request.queueUrl(this.source));
	}

	/**
	 * Sends a message that nobody comes to an end with, until SQS moves it to the DLQ.
	 */
	public void sendAndNeverFinish(String body, Map<String, String> attributes) {
		send(body, "group", attributes);
		for (int i = 0; i < 2; i++) {
			SQS.receiveMessage((request) -> request.queueUrl(this.source).visibilityTimeout(0));
		}
	}

	/** Sends messages of one group that SQS moves to the DLQ, one after the other. */
	public void sendAndNeverFinish(String group, int count) {
		for (int i = 0; i < count; i++) {
			send(group + " " + i, group, Map.of());
		}
		for (int i = 0; i < 3 * count && !isEmpty(this.source); i++) {
			SQS.receiveMessage((request) -> request.queueUrl(this.source).visibilityTimeout(0).maxNumberOfMessages(10));
		}
	}

	private void send(String body, String group, Map<String, String> attributes) {
		SendMessageRequest.Builder message = SendMessageRequest.builder()
			.queueUrl(this.source)
			.messageBody(body)
			.messageAttributes(attributes(attributes));
		if (!this.suffix.isEmpty()) {
			message.messageGroupId(group).messageDeduplicationId(UUID.randomUUID().toString());
		}
		SQS.sendMessage(message.build());
	}

	/** Receives and deletes everything that came back to the source. */
	public List<Message> cameBack() {
		return drain(this.source);
	}

	/** The same for the DLQ: what a moment after a look is visible. */
	public List<Message> visibleLetters() {
		return drain(this.deadLetters);
	}

	public void removeSource() {
		SQS.deleteQueue((request) -> request.queueUrl(this.source));
		this.sourceIsGone = true;
	}

	public static String attribute(Message message, String name) {
		MessageAttributeValue value = message.messageAttributes().get(name);
		return (value != null) ? value.stringValue() : "";
	}

	private static List<Message> drain(String url) {
		List<Message> all = new ArrayList<>();
		List<Message> some;
		do {
			some = SQS
				.receiveMessage((request) -> request.queueUrl(url)
					.maxNumberOfMessages(10)
					.messageAttributeNames("All")
					.messageSystemAttributeNames(MessageSystemAttributeName.ALL))
				.messages();
			some.forEach((message) -> SQS
				.deleteMessage((request) -> request.queueUrl(url).receiptHandle(message.receiptHandle())));
			all.addAll(some);
		}
		while (!some.isEmpty());
		return all;
	}

	private static boolean isEmpty(String url) {
		return "0".equals(SQS.getQueueAttributes(
				(request) -> request.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
			.attributes()
			.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
	}

	private static Map<String, MessageAttributeValue> attributes(Map<String, String> texts) {
		Map<String, MessageAttributeValue> attributes = new HashMap<>();
		texts.forEach((name, value) -> attributes.put(name,
				MessageAttributeValue.builder().dataType("String").stringValue(value).build()));
		return attributes;
	}

	@Override
	public void close() {
		SQS.deleteQueue((request) -> request.queueUrl(this.deadLetters));
		if (!this.sourceIsGone) {
			SQS.deleteQueue((request) -> request.queueUrl(this.source));
		}
	}

}
