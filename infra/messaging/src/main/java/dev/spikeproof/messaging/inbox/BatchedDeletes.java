package dev.spikeproof.messaging.inbox;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;

import io.awspring.cloud.sqs.listener.acknowledgement.AcknowledgementExecutor;
import software.amazon.awssdk.services.sqs.batchmanager.SqsAsyncBatchManager;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;

import org.springframework.messaging.Message;

/**
 * Deletes handled messages ten at a time, and lets each listener wait for its own: none
 * is forgotten when the container stops, as Spring Cloud AWS's buffer forgets some
 * (spring-cloud-aws #1661).
 */
class BatchedDeletes implements AcknowledgementExecutor<Object> {

	private final SqsAsyncBatchManager sqs;

	BatchedDeletes(SqsAsyncBatchManager sqs) {
		this.sqs = sqs;
	}

	@Override
	public CompletableFuture<Void> execute(Collection<Message<Object>> messages) {
		return CompletableFuture
			.allOf(messages.stream().map(QueueMessage::of).map(this::delete).toArray(CompletableFuture[]::new));
	}

	CompletableFuture<DeleteMessageResponse> delete(QueueMessage message) {
		return this.sqs
			.deleteMessage((request) -> request.queueUrl(message.queueUrl()).receiptHandle(message.receiptHandle()));
	}

}
