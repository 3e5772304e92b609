package dev.spikeproof.messaging.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.awspring.cloud.sqs.listener.QueueAttributes;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A queue of SQS, and its DLQ. A FIFO queue gives out nothing of a group of which
 * something is in flight (Amazon SQS Developer Guide, FIFO delivery logic).
 */
final class Queue {

	private static final int VISIBILITY_TIMEOUT = 30;

	private static final int MOST_RECEIVES = 5;

	private static final Map<Kind, QueueAttributes> ATTRIBUTES = Stream.of(Kind.values())
		.collect(Collectors.toMap(Function.identity(), (kind) -> attributes(kind.queue)));

	private static final int MOST_OF_A_GROUP = 3;

	private final List<Copy> copies = new ArrayList<>();

	final List<Letter> letters = new ArrayList<>();

	private final QueueAttributes attributes;

	private int numbers;

	Queue(Kind kind) {
		this.attributes = Objects.requireNonNull(ATTRIBUTES.get(kind));
	}

	private static QueueAttributes attributes(String name) {
		String policy = "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-central-1:000000000000:%s\",\"maxReceiveCount\":%d}"
			.formatted(name.replaceFirst("(\\.fifo)?$", "-dlq$1"), MOST_RECEIVES);
		return new QueueAttributes(name, name, Map.of(QueueAttributeName.VISIBILITY_TIMEOUT,
				Integer.toString(VISIBILITY_TIMEOUT), QueueAttributeName.REDRIVE_POLICY, policy));
	}

	QueueAttributes attributes() {
		return this.attributes;
	}

	void add(Event event) {
		this.copies.add(new Copy(this.numbers++, event));
	}

	/** What a consumer gets now: one message, or the first ones of a group. */
	List<Copy> receive(long now) {
		List<Copy> given = new ArrayList<>(1);
		for (Copy copy : this.copies) {
			if (isNext(copy, given, now)) {
				given.add(copy);
			}
		}
		for (Copy copy : given) {
			copy.receives++;
			copy.visibleAt = now + VISIBILITY_TIMEOUT;
		}
		return given;
	}

	private boolean isNext(Copy copy, List<Copy> given, long now) {
		if (given.isEmpty()) {
			return isVisible(copy, now) && copy.receives < MOST_RECEIVES
					&& (!copy.event.kind().isFifo() || isAtTheHeadOfItsGroup(copy, now));
		}
		Copy first = given.getFirst();
		return first.event.kind().isFifo() && given.size() < MOST_OF_A_GROUP && copy.receives < MOST_RECEIVES
				&& copy.event.purchase().equals(first.event.purchase());
	}

	private boolean isAtTheHeadOfItsGroup(Copy copy, long now) {
		for (Copy other : this.copies) {
			if (other.event.purchase().equals(copy.event.purchase())
					&& (!isVisible(other, now) || other.number < copy.number)) {
				return false;
			}
		}
		return true;
	}

	/** Gives up what was received in vain too often, as SQS does, without a word. */
	boolean giveUp(long now, Story story) {
		for (Copy copy : this.copies) {
			if (copy.receives >= MOST_RECEIVES && isVisible(copy, now)) {
				this.copies.remove(copy);
				this.letters.add(new Letter(copy.event, null, copy.excused || copy.handedBack));
				story.tell(() -> "SQS gives up " + copy.event);
				return true;
			}
		}
		return false;
	}

	/** Of a message that is gone or was given out again nothing is deleted. */
	void delete(String receiptHandle) {
		this.copies.removeIf((copy) -> copy.receiptHandle().equals(receiptHandle));
	}

	void hide(String receiptHandle, long until, long now) {
		for (Copy copy : this.copies) {
			if (copy.receiptHandle().equals(receiptHandle) && !isVisible(copy, now)) {
				copy.visibleAt = until;
			}
		}
	}

	/** Either it or its DLQ. */
	boolean has(Event event) {
		for (Copy copy : this.copies) {
			if (copy.event.equals(event)) {
				return true;
			}
		}
		return hasLetterOf(event);
	}

	boolean hasLetterOf(Event event) {
		for (Letter letter : this.letters) {
			if (letter.event().equals(event)) {
				return true;
			}
		}
		return false;
	}

	boolean isEmpty() {
		return this.copies.isEmpty();
	}

	private static boolean isVisible(Copy copy, long now) {
		return copy.visibleAt <= now;
	}

	@Override
	public String toString() {
		return this.attributes.getQueueName();
	}

}
