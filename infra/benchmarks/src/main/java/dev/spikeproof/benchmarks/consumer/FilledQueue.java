package dev.spikeproof.benchmarks.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.spikeproof.local.process.Patience;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** A queue as the topology makes them, with numbered messages of one purchase's size. */
record FilledQueue(SqsAsyncClient sqs, String name, String url) implements AutoCloseable {

	private static final int BATCH = 10;

	private static final int BATCHES_AT_ONCE = 16;

	/** Seconds; so long that nothing comes twice because the machine is slow. */
	private static final String VISIBILITY = "120";

	private static final String REST_OF_THE_BODY = ",\"text\":\"" + "x".repeat(500) + "\"}";

	static FilledQueue make(SqsAsyncClient sqs, String name, int messages) {
		String deadLetters = sqs.createQueue((it) -> it.queueName(name + "-dlq")).join().queueUrl();
		String arn = sqs
			.getQueueAttributes((it) -> it.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
			.join()
			.attributes()
			.get(QueueAttributeName.QUEUE_ARN);
		Map<QueueAttributeName, String> attributes = Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, VISIBILITY,
				QueueAttributeName.REDRIVE_POLICY,
				"{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"5\"}".formatted(arn));
		String url = sqs.createQueue((it) -> it.queueName(name).attributes(attributes)).join().queueUrl();
		FilledQueue queue = new FilledQueue(sqs, name, url);
		queue.fill(messages);
		return queue;
	}

	/** The number that a message of such a queue carries, from 0 on. */
	static int number(String body) {
		return Integer.parseInt(body, body.indexOf(':') + 1, body.indexOf(','), 10);
	}

	private void fill(int messages) {
		List<CompletableFuture<SendMessageBatchResponse>> calls = new ArrayList<>();
		for (int first = 0; first < messages; first += BATCH) {
			calls.add(send(first, Math.min(messages, first + BATCH)));
			if (calls.size() == BATCHES_AT_ONCE) {
				await(calls);
			}
		}
		await(calls);
	}

	private CompletableFuture<SendMessageBatchResponse> send(int from, int to) {
		List<SendMessageBatchRequestEntry> entries = IntStream.range(from, to).mapToObj(FilledQueue::entry).toList();
		return this.sqs.sendMessageBatch((it) -> it.queueUrl(this.url).entries(entries));
	}

	private static void await(List<CompletableFuture<SendMessageBatchResponse>> calls) {
		for (CompletableFuture<SendMessageBatchResponse> call : calls) {
			if (call.join().hasFailed()) {
				throw new IllegalStateException("A message could not be sent: " + call.join().failed().getFirst());
			}
		}
		calls.clear();
	}

	private static SendMessageBatchRequestEntry entry(int number) {
		return SendMessageBatchRequestEntry.builder()
			.id(Integer.toString(number))
			.messageBody("{\"number\":" + number + REST_OF_THE_BODY)
			.messageAttributes(
					Map.of("event-type", text("Numbered"), "event-id", text(new UUID(0x7000, number).toString())))
			.build();
	}

	private static MessageAttributeValue text(String value) {
		return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
	}

	/** Waits until every message has been deleted. */
	void awaitEmpty() {
		if (!Patience.until(() -> left() == 0, Duration.ofSeconds(60))) {
			throw new IllegalStateException(left() + " messages were handled and not deleted from " + this.name);
		}
	}

	private int left() {
		return this.sqs
			.getQueueAttributes((it) -> it.queueUrl(this.url)
				.attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
						QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
			.join()
			.attributes()
			.values()
			.stream()
			.mapToInt(Integer::parseInt)
			.sum();
	}

	@Override
	public void close() {
		this.sqs.deleteQueue((it) -> it.queueUrl(this.url)).join();
	}

}
