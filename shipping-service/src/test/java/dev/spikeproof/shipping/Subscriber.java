package dev.spikeproof.shipping;

import java.util.ArrayList;
import java.util.List;

import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Consumes a queue and remembers what came in, in that order. */
final class Subscriber {

	private final List<Message> received = new ArrayList<>();

	private final SqsAsyncClient sqs;

	private final String url;

	Subscriber(SqsAsyncClient sqs, String queue) {
		this.sqs = sqs;
		this.url = sqs.getQueueUrl((request) -> request.queueName(queue)).join().queueUrl();
	}

	/** All that was received so far and contains the text. */
	List<Message> received(Object text) {
		List<Message> messages = receive();
		while (!messages.isEmpty()) {
			this.received.addAll(messages);
			messages.forEach((message) -> this.sqs
				.deleteMessage((request) -> request.queueUrl(this.url).receiptHandle(message.receiptHandle()))
				.join());
			messages = receive();
		}
		return this.received.stream().filter((message) -> message.body().contains(text.toString())).toList();
	}

	private List<Message> receive() {
		return this.sqs
			.receiveMessage((request) -> request.queueUrl(this.url)
				.maxNumberOfMessages(10)
				.waitTimeSeconds(0)
				.messageAttributeNames("All"))
			.join()
			.messages();
	}

}
