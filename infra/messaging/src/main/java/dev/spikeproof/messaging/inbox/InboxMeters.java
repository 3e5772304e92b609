package dev.spikeproof.messaging.inbox;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.awspring.cloud.sqs.listener.interceptor.AsyncMessageInterceptor;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;

/** Measures each message from its arrival until it is settled, by its queue. */
class InboxMeters implements AsyncMessageInterceptor<Object> {

	private final Map<String, QueueMeters> queues = new ConcurrentHashMap<>();

	/** When handlers began, by receipt handle, as {@link System#nanoTime} has it. */
	private final Map<String, Long> begun = new ConcurrentHashMap<>();

	private final MeterRegistry meters;

	private final QueueNames names;

	InboxMeters(MeterRegistry meters, QueueNames names) {
		this.meters = meters;
		this.names = names;
	}

	/**
	 * Only the first receive tells how long messages wait: what comes again has waited
	 * for the failure before.
	 */
	void arrived(QueueMessage message) {
		if (message.receiveCount() == 1) {
			of(message).timeInQueue().record(message.timeInQueue());
		}
		else {
			of(message).redeliveries().increment();
		}
	}

	@Override
	public CompletableFuture<Message<Object>> intercept(Message<Object> message) {
		this.begun.put(QueueMessage.of(message).receiptHandle(), System.nanoTime());
		return CompletableFuture.completedFuture(message);
	}

	/** The handler has thrown, whatever becomes of the message. */
	void failed(QueueMessage message) {
		stop(message, of(message).failed());
	}

	void deadLetter(QueueMessage message, FailureType type) {
		of(message).deadLetters(type).increment();
	}

	/** Without a failure the message is done with, handled or as a dead letter. */
	@Override
	public CompletableFuture<Void> afterProcessing(Message<Object> message, @Nullable Throwable failure) {
		if (failure == null) {
			QueueMessage settled = QueueMessage.of(message);
			stop(settled, of(settled).handled());
			of(settled).receives().record(settled.receiveCount());
		}
		return CompletableFuture.completedFuture(null);
	}

	private void stop(QueueMessage message, Timer timer) {
		Long begin = this.begun.remove(message.receiptHandle());
		if (begin != null) {
			timer.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
		}
	}

	private QueueMeters of(QueueMessage message) {
		return this.queues.computeIfAbsent(message.queueName(),
				(queue) -> QueueMeters.register(this.names.shortened(queue), this.meters));
	}

}
