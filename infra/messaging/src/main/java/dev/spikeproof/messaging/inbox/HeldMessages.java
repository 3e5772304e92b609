package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.spikeproof.messaging.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages that this worker has received and not settled. All times are
 * {@link System#nanoTime}'s.
 */
class HeldMessages {

	private static final Logger log = LoggerFactory.getLogger(HeldMessages.class);

	/** From the first receive on (Amazon SQS Developer Guide, visibility timeout). */
	private static final Duration LONGEST = Duration.ofHours(12);

	private final Map<String, Held> held = new ConcurrentHashMap<>();

	private final Visibility visibility;

	private final Backoff backoff;

	HeldMessages(Visibility visibility, Backoff backoff) {
		this.visibility = visibility;
		this.backoff = backoff;
	}

	void hold(QueueMessage message, long now) {
		this.held.put(message.receiptHandle(), new Held(message, now));
	}

	void release(QueueMessage message) {
		this.held.remove(message.receiptHandle());
	}

	/** Of the messages those that are not settled yet, in the same order. */
	List<QueueMessage> stillHeld(List<QueueMessage> messages) {
		return messages.stream().filter(this::isHeld).toList();
	}

	/**
	 * Lets a message come again after a while, as long as its receive count asks for, and
	 * what follows it in its group with it, in one call: if one of them were visible
	 * earlier, it might overtake.
	 */
	CompletableFuture<Void> putOff(List<QueueMessage> messages) {
		return messages.isEmpty() ? CompletableFuture.completedFuture(null)
				: letGo(messages, this.backoff.after(messages.getFirst().receiveCount()));
	}

	/** Asks for the whole visibility timeout again where a third of it is over. */
	void extendWhatIsDue(long now) {
		this.held.values().stream().filter((it) -> it.isDue(now)).forEach((it) -> {
			if (now - it.since > LONGEST.minus(it.message.visibilityTimeout().multipliedBy(2)).toNanos()) {
				release(it.message);
			}
			else {
				extend(it.message);
			}
		});
	}

	/** Makes all of them visible again at once. */
	CompletableFuture<Void> handBack() {
		List<QueueMessage> unfinished = this.held.values().stream().map(Held::message).toList();
		if (!unfinished.isEmpty()) {
			log.warn("{} messages go back to their queues unhandled", unfinished.size());
		}
		return CompletableFuture.allOf(unfinished.stream()
			.collect(Collectors.groupingBy(QueueMessage::queueUrl))
			.values()
			.stream()
			.map((queue) -> letGo(queue, Duration.ZERO))
			.toArray(CompletableFuture[]::new));
	}

	private boolean isHeld(QueueMessage message) {
		return this.held.containsKey(message.receiptHandle());
	}

	private void extend(QueueMessage message) {
		CompletableFuture<?> _ = this.visibility.extend(message).whenComplete((done, failure) -> {
			if (failure != null && isHeld(message)) {
				log.warn("The visibility of a message of {} could not be extended: {}", message.queueName(),
						failure.toString());
			}
		});
	}

	private CompletableFuture<Void> letGo(List<QueueMessage> messages, Duration pause) {
		messages.forEach(this::release);
		return this.visibility.change(messages, pause);
	}

	/** Is looked at by the heartbeat's thread alone once it is held. */
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
