package dev.spikeproof.local.poison;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import dev.spikeproof.local.environment.Aws;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues themselves, past the topics: raw, and with attributes, as SNS delivers. */
final class Queues implements AutoCloseable {

	private static final String STAGE = "local-";

	private final SqsClient sqs;

	Queues(Aws aws) {
		this.sqs = aws.configure(SqsClient.builder()).build();
	}

	void send(Dose dose) {
		String url = url(dose.queue());
		this.sqs.sendMessage((request) -> {
			request.queueUrl(url)
				.messageBody(dose.body())
				.messageAttributes(Map.of("event-type", text(dose.eventType()), "event-id", text(dose.eventId()),
						"traceparent", text("00-" + hex(16) + "-" + hex(8) + "-01")));
			if (dose.queue().endsWith(".fifo")) {
				request.messageGroupId(UUID.randomUUID().toString()).messageDeduplicationId(dose.eventId());
			}
		});
	}

	String url(String queue) {
		return this.sqs.getQueueUrl((request) -> request.queueName(STAGE + queue)).queueUrl();
	}

	/** How many messages there are, held ones included. */
	int count(String queue) {
		String url = url(queue);
		return this.sqs
			.getQueueAttributes((request) -> request.queueUrl(url)
				.attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
						QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
			.attributes()
			.values()
			.stream()
			.mapToInt(Integer::parseInt)
			.sum();
	}

	/** Takes messages as a worker does, for so many seconds. Returns how many. */
	int receive(String url, int visibilitySeconds) {
		return this.sqs
			.receiveMessage((request) -> request.queueUrl(url)
				.maxNumberOfMessages(10)
				.visibilityTimeout(visibilitySeconds)
				.waitTimeSeconds(visibilitySeconds + 1))
			.messages()
			.size();
	}

	@Override
	public void close() {
		this.sqs.close();
	}

	private static MessageAttributeValue text(String value) {
		return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
	}

	private static String hex(int bytes) {
		byte[] random = new byte[bytes];
		ThreadLocalRandom.current().nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

}
