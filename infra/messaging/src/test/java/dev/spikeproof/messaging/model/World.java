package dev.spikeproof.messaging.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import dev.spikeproof.messaging.outbox.OutboxInMemory;

/** Everything there is, and its clock. */
final class World {

	private static final int MOST_EVENTS = 5;

	/**
	 * Fewer than the receives that a message has, so that no healthy one uses up its own.
	 */
	private static final int MOST_MISFORTUNES = 3;

	final Bug bug;

	final Story story;

	final List<Event> committed = new ArrayList<>();

	final Time time = new Time(this);

	final OutboxInMemory outbox;

	final Topics topics = new Topics(this);

	final Sqs sqs = new Sqs(this);

	final Database database;

	final ObjectStore store;

	final List<Relay> relays;

	final List<Worker> workers = new ArrayList<>();

	final Judge judge = new Judge(this);

	private final List<Event> events = new ArrayList<>();

	private final Map<Kind, Queue> queues = new EnumMap<>(Kind.class);

	private final Map<Kind, Subscription> subscriptions = new EnumMap<>(Kind.class);

	private int misfortunes;

	World(Bug bug, Story story) {
		this.bug = bug;
		this.story = story;
		this.outbox = new OutboxInMemory(
				new OutboxInMemory.Rules(bug != Bug.CLAIMS_WITHOUT_A_LEASE, bug != Bug.CLAIMS_A_GROUP_OUT_OF_TURN),
				this.time::now);
		this.database = new Database(bug);
		this.store = new ObjectStore(bug);
		this.relays = List.of(new Relay("relay 1", this), new Relay("relay 2", this));
		open(Kind.ORDER, "shipping", this.database);
		open(Kind.VIDEO, "encoder", this.store);
		open(Kind.STATUS, "purchasing", this.database);
	}

	private void open(Kind kind, String workers, Handler handler) {
		Queue queue = new Queue(kind);
		this.queues.put(kind, queue);
		this.subscriptions.put(kind, new Subscription(queue, this.story));
		this.workers.add(new Worker(workers + " 1", this, queue, handler));
		this.workers.add(new Worker(workers + " 2", this, queue, handler));
	}

	/** Commits what a customer or the warehouse does, and the event of it. */
	boolean record(Kind kind, String purchase, Nature nature) {
		if (this.events.size() == MOST_EVENTS) {
			return false;
		}
		Event event = next(kind, purchase, nature);
		this.committed.add(event);
		this.outbox.add(event.id(), kind.topic, kind.type, kind.isFifo() ? purchase : null);
		this.story.tell(() -> event.inFull() + " is committed");
		return true;
	}

	boolean rollBack(Kind kind, String purchase) {
		if (this.events.size() == MOST_EVENTS) {
			return false;
		}
		Event event = next(kind, purchase, Nature.HEALTHY);
		if (this.bug == Bug.EVENTS_OUTLIVE_THE_ROLLBACK) {
			this.outbox.add(event.id(), kind.topic, kind.type, null);
		}
		this.story.tell(() -> event.inFull() + " is rolled back");
		return true;
	}

	private Event next(Kind kind, String purchase, Nature nature) {
		Event event = new Event(this.events.size() + 1, kind, purchase, nature);
		this.events.add(event);
		return event;
	}

	/** What may use up a receive of a healthy message. */
	boolean suffer(BooleanSupplier misfortune) {
		if (this.misfortunes == MOST_MISFORTUNES || !misfortune.getAsBoolean()) {
			return false;
		}
		this.misfortunes++;
		return true;
	}

	boolean isAtRest() {
		return this.outbox.isEmpty() && this.subscriptions.values().stream().allMatch(Subscription::isEmpty)
				&& this.queues.values().stream().allMatch(Queue::isEmpty)
				&& this.relays.stream().allMatch(Relay::isIdle) && this.workers.stream().allMatch(Worker::isIdle);
	}

	/** Whether it, or another of its purchase, had its effect. */
	boolean hasArrived(Event event) {
		return event.isHealthy() && switch (event.kind()) {
			case ORDER -> this.database.hasShipped(event.purchase());
			case VIDEO -> this.store.hasResultOf(event.purchase());
			case STATUS -> this.database.history.contains(event);
		};
	}

	Event event(UUID id) {
		return this.events.get((int) id.getLeastSignificantBits() - 1);
	}

	Queue queue(String name) {
		for (Queue queue : this.queues.values()) {
			if (queue.toString().equals(name)) {
				return queue;
			}
		}
		throw new IllegalArgumentException("There is no queue " + name);
	}

	Queue queue(Kind kind) {
		return Objects.requireNonNull(this.queues.get(kind));
	}

	Subscription subscription(Kind kind) {
		return Objects.requireNonNull(this.subscriptions.get(kind));
	}

	String named(List<UUID> ids) {
		return ids.stream().map((id) -> event(id).toString()).collect(Collectors.joining(" and "));
	}

}
