package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.batchmanager.SqsAsyncBatchManager;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;

/** The calls that change how long messages stay invisible. */
class Visibility {

	/** The most that SQS changes in one call. */
	private static final int MOST_ENTRIES = 10;

	private final SqsAsyncClient sqs;

	private final SqsAsyncBatchManager batches;

	Visibility(SqsAsyncClient sqs, SqsAsyncBatchManager batches) {
		this.sqs = sqs;
		this.batches = batches;
	}

	/**
	 * Asks for the queue's whole visibility timeout again, together with whoever else
	 * does.
	 */
	CompletableFuture<?> extend(QueueMessage message) {
		return this.batches.changeMessageVisibility((request) -> request.queueUrl(message.queueUrl())
			.receiptHandle(message.receiptHandle())
			.visibilityTimeout((int) message.visibilityTimeout().toSeconds()));
	}

	/**
	 * Makes messages of one queue visible after the pause, which is rounded up to
	 * seconds. Up to ten go in one call and in their order.
	 */
	CompletableFuture<Void> change(List<QueueMessage> messages, Duration pause) {
		List<CompletableFuture<?>> calls = new ArrayList<>();
		for (int from = 0; from < messages.size(); from += MOST_ENTRIES) {
			List<QueueMessage> some = messages.subList(from, Math.min(messages.size(), from + MOST_ENTRIES));
			calls.add(this.sqs.changeMessageVisibilityBatch(
					(request) -> request.queueUrl(some.getFirst().queueUrl()).entries(entries(some, pause))));
		}
		return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
	}

	private static List<ChangeMessageVisibilityBatchRequestEntry> entries(List<QueueMessage> messages, Duration pause) {
		return IntStream.range(0, messages.size())
			.mapToObj((index) -> ChangeMessageVisibilityBatchRequestEntry.builder()
				.id(Integer.toString(index))
				.receiptHandle(messages.get(index).receiptHandle())
				.visibilityTimeout((int) Math.ceilDiv(pause.toMillis(), 1000))
				.build())
			.toList();
	}

}
