package dev.spikeproof.messaging.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The way from a topic to a queue, on which events get late, overtake and multiply. */
final class Subscription {

	private static final int MOST_REPETITIONS = 2;

	private final List<Event> onTheWay = new ArrayList<>();

	private final Queue queue;

	private final Story story;

	private int repetitions;

	private @Nullable Event last;

	Subscription(Queue queue, Story story) {
		this.queue = queue;
		this.story = story;
	}

	void accept(Event event) {
		this.onTheWay.add(event);
	}

	boolean deliver() {
		return !this.onTheWay.isEmpty() && deliver(this.onTheWay.removeFirst(), "comes into");
	}

	boolean deliverOutOfTurn() {
		return this.onTheWay.size() > 1 && deliver(this.onTheWay.removeLast(), "overtakes others into");
	}

	/** What came last comes once more than it was sent. */
	boolean deliverAgain() {
		if (this.last == null || this.repetitions == MOST_REPETITIONS) {
			return false;
		}
		this.repetitions++;
		return deliver(this.last, "comes again into");
	}

	boolean has(Event event) {
		return this.onTheWay.contains(event);
	}

	boolean isEmpty() {
		return this.onTheWay.isEmpty();
	}

	private boolean deliver(Event event, String how) {
		this.queue.add(event);
		this.last = event;
		this.story.tell(() -> "%s %s %s".formatted(event, how, this.queue));
		return true;
	}

}
