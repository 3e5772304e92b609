package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

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

	/** Finer than the third of the shortest timeout, which is a second. */
	private static final Duration TICK = Duration.ofMillis(200);

	private static final Duration LAST_CALLS = Duration.ofSeconds(3);

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("visibility-heartbeat").factory());

	private final HeldMessages held;

	VisibilityHeartbeat(HeldMessages held) {
		this.held = held;
		ScheduledFuture<?> _ = this.clock.scheduleWithFixedDelay(this::beat, TICK.toMillis(), TICK.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/** Comes after the failure policy and before the acknowledgement. */
	@Override
	public CompletableFuture<Void> afterProcessing(Message<Object> message, @Nullable Throwable failure) {
		QueueMessage handled = QueueMessage.of(message);
		if (failure == null) {
			this.held.release(handled);
		}
		else if (!handled.isFifo()) {
			return this.held.putOff(List.of(handled));
		}
		return CompletableFuture.completedFuture(null);
	}

	/** Makes visible again at once what a stopping worker could not handle. */
	@Override
	public void close() {
		this.clock.shutdownNow();
		this.held.handBack()
			.completeOnTimeout(null, LAST_CALLS.toMillis(), TimeUnit.MILLISECONDS)
			.exceptionally((failure) -> null)
			.join();
	}

	/** An exception would end all beats to come. */
	private void beat() {
		try {
			this.held.extendWhatIsDue(System.nanoTime());
		}
		catch (RuntimeException ex) {
			log.warn("Messages can't be kept invisible: {}", ex.toString());
		}
	}

}
