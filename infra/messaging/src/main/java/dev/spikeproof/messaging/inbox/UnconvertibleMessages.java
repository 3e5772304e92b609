package dev.spikeproof.messaging.inbox;

import java.util.concurrent.CompletableFuture;

import io.awspring.cloud.sqs.listener.QueueAttributes;
import io.awspring.cloud.sqs.support.converter.MessageConversionContext;
import io.awspring.cloud.sqs.support.converter.SqsMessageConversionContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Messages that Spring Cloud AWS can't even turn into its own kind, for example because
 * an attribute's type is unknown, and would pass over.
 */
class UnconvertibleMessages {

	private static final Logger log = LoggerFactory.getLogger(UnconvertibleMessages.class);

	private final DeadLetterQueues deadLetterQueues;

	private final BatchedDeletes deletes;

	UnconvertibleMessages(DeadLetterQueues deadLetterQueues, BatchedDeletes deletes) {
		this.deadLetterQueues = deadLetterQueues;
		this.deletes = deletes;
	}

	void add(Message received, @Nullable MessageConversionContext context) {
		QueueAttributes queue = (context instanceof SqsMessageConversionContext sqs) ? sqs.getQueueAttributes() : null;
		if (queue == null) {
			throw new IllegalStateException("Messages of SQS are always converted in the context of their queue");
		}
		QueueMessage message = new QueueMessage(received, queue);
		CompletableFuture<?> _ = this.deadLetterQueues
			.add(message, FailureType.UNREADABLE, "Its message attributes can't be read")
			.thenCompose((done) -> this.deletes.delete(message))
			.exceptionally((failure) -> {
				log.warn("A message of {} can't be read and stays for now: {}", message.queueName(),
						failure.toString());
				return null;
			});
	}

}
