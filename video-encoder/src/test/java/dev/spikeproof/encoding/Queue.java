package dev.spikeproof.encoding;

import java.util.Map;
import java.util.UUID;

import dev.spikeproof.testing.TestEnvironment;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue as others see it. */
public final class Queue {

	private final SqsClient sqs;

	private final String url;

	public Queue(String name) {
		this.sqs = TestEnvironment.get().aws().configure(SqsClient.builder()).build();
		this.url = this.sqs.getQueueUrl((request) -> request.queueName(name)).queueUrl();
	}

	/** Sends the body as an event of that type, as the topic would deliver it. */
	public void send(String type, String body) {
		this.sqs.sendMessage((request) -> request.queueUrl(this.url)
			.messageBody(body)
			.messageAttributes(Map.of("event-type", text(type), "event-id", text(UUID.randomUUID().toString()))));
	}

	private static MessageAttributeValue text(String value) {
		return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
	}

	/** Receives and deletes one message; empty when there is none within a second. */
	public String receive() {
		return this.sqs.receiveMessage((request) -> request.queueUrl(this.url).waitTimeSeconds(1))
			.messages()
			.stream()
			.peek((message) -> this.sqs
				.deleteMessage((request) -> request.queueUrl(this.url).receiptHandle(message.receiptHandle())))
			.map((message) -> message.body())
			.findFirst()
			.orElse("");
	}

	public int inFlight() {
		return count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
	}

	/** Waiting and in flight. */
	public int all() {
		return inFlight() + count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
	}

	private int count(QueueAttributeName attribute) {
		Map<QueueAttributeName, String> attributes = this.sqs
			.getQueueAttributes((request) -> request.queueUrl(this.url).attributeNames(attribute))
			.attributes();
		return Integer.parseInt(attributes.getOrDefault(attribute, "0"));
	}

}
