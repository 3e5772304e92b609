package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.spikeproof.messaging.Backoff;
import io.awspring.cloud.sqs.listener.interceptor.AsyncMessageInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.messaging.Message;

/**
 * Keeps messages invisible from the moment they are received until they are settled: at
 * each third of the queue's visibility timeout it asks for the whole timeout again, up to
 * the 12 hours that SQS allows. When the worker dies the beats end, and its messages are
 * visible again within the timeout.
 */
class VisibilityHeartbeat implements AsyncMessageInterceptor<Object>, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(VisibilityHeartbeat.class);

	/** From the first receive on (Amazon SQS Developer Guide, visibility timeout). */
	private static final Duration LONGEST = Duration.ofHours(12);

	/** Together a minute and a half at least: about what a database's failover takes. */
	private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), 4, Duration.ofMinutes(5));

	/** Finer than the third of the shortest timeout, which is a second. */
	private static final Duration TICK = Duration.ofMillis(200);

	private static final Duration LAST_CALLS = Duration.ofSeconds(3);

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("visibility-heartbeat").factory());

	private final Map<String, Held> held = new ConcurrentHashMap<>();

	private final Visibility visibility;

	VisibilityHeartbeat(Visibility visibility) {
		this.visibility = visibility;
		ScheduledFuture<?> _ = this.clock.scheduleWithFixedDelay(this::beat, TICK.toMillis(), TICK.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	void hold(QueueMessage message) {
		this.held.put(message.receiptHandle(), new Held(message, System.nanoTime()));
	}

	private void release(QueueMessage message) {
		this.held.remove(message.receiptHandle());
	}

	/** Comes after the failure policy and before the acknowledgement. */
	@Override
	public CompletableFuture<Void> afterProcessing(Message<Object> message, @Nullable Throwable failure) {
		QueueMessage handled = QueueMessage.of(message);
		if (failure == null) {
			release(handled);
		}
		else if (!handled.isFifo()) {
			return putOff(List.of(handled));
		}
		return CompletableFuture.completedFuture(null);
	}

	/**
	 * Lets a message come again after a while, as long as its receive count asks for, and
	 * what follows it in its group with it, in one call: if one of them were visible
	 * earlier, it might overtake.
	 */
	CompletableFuture<Void> putOff(List<QueueMessage> messages) {
		return messages.isEmpty() ? CompletableFuture.completedFuture(null)
				: letGo(messages, BACKOFF.after(messages.getFirst().receiveCount()));
	}

	/** Of the messages those that are not settled yet, in the same order. */
	List<QueueMessage> stillHeld(List<QueueMessage> messages) {
		return messages.stream().filter((it) -> this.held.containsKey(it.receiptHandle())).toList();
	}

	/** Makes visible again at once what a stopping worker could not handle. */
	@Override
	public void close() {
		this.clock.shutdownNow();
		List<QueueMessage> unfinished = this.held.values().stream().map(Held::message).toList();
		if (!unfinished.isEmpty()) {
			log.warn("{} messages go back to their queues unhandled", unfinished.size());
			CompletableFuture
				.allOf(unfinished.stream()
					.collect(Collectors.groupingBy(QueueMessage::queueUrl))
					.values()
					.stream()
					.map((queue) -> letGo(queue, Duration.ZERO))
					.toArray(CompletableFuture[]::new))
				.completeOnTimeout(null, LAST_CALLS.toMillis(), TimeUnit.MILLISECONDS)
				.exceptionally((failure) -> null)
				.join();
		}
	}

	/** An exception would end all beats to come. */
	private void beat() {
		try {
			extendWhatIsDue(System.nanoTime());
		}
		catch (RuntimeException ex) {
			log.warn("Messages can't be kept invisible: {}", ex.toString());
		}
	}

	private void extendWhatIsDue(long now) {
		this.held.values().stream().filter((it) -> it.isDue(now)).forEach((it) -> {
			if (now - it.since > LONGEST.minus(it.message.visibilityTimeout().multipliedBy(2)).toNanos()) {
				release(it.message);
			}
			else {
				extend(it.message);
			}
		});
	}

	private void extend(QueueMessage message) {
		CompletableFuture<?> _ = this.visibility.extend(message).whenComplete((done, failure) -> {
			if (failure != null && this.held.containsKey(message.receiptHandle())) {
				log.warn("The visibility of a message of {} could not be extended: {}", message.queueName(),
						failure.toString());
			}
		});
	}

	private CompletableFuture<Void> letGo(List<QueueMessage> messages, Duration pause) {
		messages.forEach(this::release);
		return this.visibility.change(messages, pause);
	}

	/** Is looked at by the clock's thread alone once it is held. */
	private static final class Held {

		private final QueueMessage message;

		private final long since;

		private final long third;

		private long next;

		private Held(QueueMessage message, long now) {
			this.message = message;
			this.since = now;
			this.third = message.visibilityTimeout().toNanos() / 3;
			this.next = now + this.third;
		}

		private QueueMessage message() {
			return this.message;
		}

		private boolean isDue(long now) {
			if (now - this.next < 0) {
				return false;
			}
			this.next = now + this.third;
			return true;
		}

	}

}
