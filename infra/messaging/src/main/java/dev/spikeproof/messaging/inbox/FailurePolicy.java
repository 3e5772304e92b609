package dev.spikeproof.messaging.inbox;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import io.awspring.cloud.sqs.listener.errorhandler.AsyncErrorHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.messaging.Message;

/**
 * The one place that decides about failures. A permanent one goes to the DLQ at once and
 * its message is deleted. Anything else may work the next time, and is put off until the
 * queue's maxReceiveCount is used up; then it goes to the DLQ as well, here and not by
 * SQS, because SQS can't say why. A business outcome never comes here: it is a result.
 */
class FailurePolicy implements AsyncErrorHandler<Object> {

	private static final Logger log = LoggerFactory.getLogger(FailurePolicy.class);

	private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private final DeadLetterQueues deadLetterQueues;

	private final InboxMeters meters;

	FailurePolicy(DeadLetterQueues deadLetterQueues, InboxMeters meters) {
		this.deadLetterQueues = deadLetterQueues;
		this.meters = meters;
	}

	/** Completes normally if the message can be deleted, and else with the failure. */
	@Override
	public CompletableFuture<Void> handle(Message<Object> message, Throwable failure) {
		QueueMessage received = QueueMessage.of(message);
		this.meters.failed(received);
		PermanentFailure permanent = permanent(failure);
		if (permanent != null) {
			return this.deadLetterQueues.add(received, permanent.type(), String.valueOf(permanent.getMessage()));
		}
		String reason = reason(failure);
		if (received.isOnItsLastReceive()) {
			return this.deadLetterQueues.add(received, FailureType.EXHAUSTED, reason);
		}
		log.warn("A message of {} failed at receive {} and comes again: {}", received.queueName(),
				received.receiveCount(), reason);
		return CompletableFuture.failedFuture(failure);
	}

	private static @Nullable PermanentFailure permanent(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PermanentFailure permanent) {
				return permanent;
			}
		}
		return null;
	}

	/** Without ids, so that one cause is one reason. */
	private static String reason(Throwable failure) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		String text = cause.getClass().getSimpleName() + ": "
				+ String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
		return ID.matcher(text).replaceAll("(id)");
	}

}
