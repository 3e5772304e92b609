package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.awspring.cloud.sqs.listener.QueueAttributes;
import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.awspring.cloud.sqs.listener.interceptor.AsyncMessageInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import org.springframework.messaging.Message;

/**
 * Keeps a message invisible while its handler works: at each third of the queue's
 * visibility timeout it asks for the whole timeout again, up to the 12 hours that SQS
 * allows. When the worker dies the beats end, and the message is visible again within the
 * timeout.
 */
class VisibilityHeartbeat implements AsyncMessageInterceptor<Object>, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(VisibilityHeartbeat.class);

	/** From the first receive on (Amazon SQS Developer Guide, visibility timeout). */
	private static final Duration LONGEST = Duration.ofHours(12);

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("visibility-heartbeat").factory());

	private final Map<String, ScheduledFuture<?>> beats = new ConcurrentHashMap<>();

	private final SqsAsyncClient sqs;

	VisibilityHeartbeat(SqsAsyncClient sqs) {
		this.sqs = sqs;
	}

	@Override
	public CompletableFuture<Message<Object>> intercept(Message<Object> message) {
		String receipt = receipt(message);
		Duration timeout = visibilityTimeout(message);
		long end = System.nanoTime() + LONGEST.minus(timeout.multipliedBy(2)).toNanos();
		long third = timeout.toMillis() / 3;
		this.beats.put(receipt, this.clock.scheduleAtFixedRate(() -> {
			if (System.nanoTime() < end) {
				extend(message, receipt, timeout);
			}
			else {
				stop(receipt);
			}
		}, third, third, TimeUnit.MILLISECONDS));
		return CompletableFuture.completedFuture(message);
	}

	@Override
	public CompletableFuture<Void> afterProcessing(Message<Object> message, @Nullable Throwable failure) {
		stop(receipt(message));
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void close() {
		this.clock.shutdownNow();
	}

	private void stop(String receipt) {
		ScheduledFuture<?> beat = this.beats.remove(receipt);
		if (beat != null) {
			beat.cancel(false);
		}
	}

	private void extend(Message<Object> message, String receipt, Duration timeout) {
		String queueUrl = header(message, SqsHeaders.SQS_QUEUE_URL_HEADER, String.class);
		CompletableFuture<?> _ = this.sqs
			.changeMessageVisibility((request) -> request.queueUrl(queueUrl)
				.receiptHandle(receipt)
				.visibilityTimeout((int) timeout.toSeconds()))
			.whenComplete((done, failure) -> {
				if (failure != null && this.beats.containsKey(receipt)) {
					log.warn("A message's visibility could not be extended: {}", failure.toString());
				}
			});
	}

	private static Duration visibilityTimeout(Message<Object> message) {
		QueueAttributes queue = header(message, SqsHeaders.SQS_QUEUE_ATTRIBUTES_HEADER, QueueAttributes.class);
		String seconds = queue.getQueueAttribute(QueueAttributeName.VISIBILITY_TIMEOUT);
		return Duration.ofSeconds((seconds != null) ? Math.max(1, Long.parseLong(seconds)) : 30);
	}

	private static String receipt(Message<Object> message) {
		return header(message, SqsHeaders.SQS_RECEIPT_HANDLE_HEADER, String.class);
	}

	private static <T> T header(Message<Object> message, String name, Class<T> type) {
		T value = message.getHeaders().get(name, type);
		if (value == null) {
			throw new IllegalStateException("A message from SQS always has the header " + name);
		}
		return value;
	}

}
