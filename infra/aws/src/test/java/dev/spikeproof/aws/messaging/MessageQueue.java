package dev.spikeproof.aws.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** A queue as a consumer reads it, found by its name. */
record MessageQueue(SqsClient client, String url) {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	static MessageQueue named(SqsClient client, String name) {
		return new MessageQueue(client, client.getQueueUrl((request) -> request.queueName(name)).queueUrl());
	}

	/**
	 * Receives and deletes until what has come in is all that is waited for. What is
	 * missing after 20 seconds is for an assertion to say.
	 */
	List<Message> takeUntil(Predicate<List<Message>> complete) {
		List<Message> taken = new ArrayList<>();
		Instant end = Instant.now().plus(PATIENCE);
		while (!complete.test(taken) && Instant.now().isBefore(end)) {
			List<Message> received = receive((request) -> request.waitTimeSeconds(1));
			received.forEach(this::delete);
			taken.addAll(received);
		}
		return taken;
	}

	/** Takes whatever comes until the message with this body is there. */
	Message take(String body) {
		List<Message> taken = takeUntil((messages) -> bodies(messages).contains(body));
		assertThat(bodies(taken)).as("what came to " + this.url).contains(body);
		return taken.get(bodies(taken).indexOf(body));
	}

	static List<String> bodies(List<Message> messages) {
		return messages.stream().map(Message::body).toList();
	}

	/** Receives without deleting; whoever asks next gets it again. */
	Optional<Message> peek(String body) {
		return receive((request) -> request.visibilityTimeout(0).waitTimeSeconds(1)).stream()
			.filter((message) -> message.body().equals(body))
			.findFirst();
	}

	/** What is there, without waiting for more. */
	List<Message> takeRest() {
		List<Message> rest = receive((request) -> request.waitTimeSeconds(0));
		rest.forEach(this::delete);
		return rest;
	}

	private List<Message> receive(java.util.function.Consumer<ReceiveMessageRequest.Builder> how) {
		return this.client.receiveMessage((request) -> {
			request.queueUrl(this.url)
				.maxNumberOfMessages(10)
				.messageAttributeNames("All")
				.messageSystemAttributeNames(MessageSystemAttributeName.ALL);
			how.accept(request);
		}).messages();
	}

	private void delete(Message message) {
		this.client.deleteMessage((request) -> request.queueUrl(this.url).receiptHandle(message.receiptHandle()));
	}

}
