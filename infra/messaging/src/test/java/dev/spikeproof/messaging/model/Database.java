package dev.spikeproof.messaging.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The effects of orders and statuses. As {@code ProcessedEvents}, it remembers an event
 * in the transaction of its effect, and two transactions that want the same key wait for
 * each other.
 */
final class Database implements Handler {

	final List<Event> shipments = new ArrayList<>();

	final List<Event> history = new ArrayList<>();

	private final Set<Event> processed = new HashSet<>();

	private final Map<Worker, Transaction> open = new HashMap<>();

	private final boolean remembersEvents;

	private final boolean hasBusinessKey;

	Database(Bug bug) {
		this.remembersEvents = bug != Bug.FORGETS_WHICH_EVENTS_HAD_THEIR_EFFECT;
		this.hasBusinessKey = bug != Bug.HAS_NO_BUSINESS_KEY;
	}

	@Override
	public boolean begin(Worker worker, Event event) {
		for (Transaction other : this.open.values()) {
			if (collide(other.event, event)) {
				return false;
			}
		}
		this.open.put(worker, new Transaction(event, isNew(event)));
		return true;
	}

	@Override
	public void finish(Worker worker, Event event) {
		Transaction transaction = this.open.remove(worker);
		if (transaction != null && transaction.hasEffect) {
			(event.kind() == Kind.ORDER ? this.shipments : this.history).add(event);
		}
		this.processed.add(event);
	}

	@Override
	public void abandon(Worker worker) {
		this.open.remove(worker);
	}

	boolean hasShipped(String purchase) {
		for (Event shipped : this.shipments) {
			if (shipped.purchase().equals(purchase)) {
				return true;
			}
		}
		return false;
	}

	private boolean isNew(Event event) {
		if (this.remembersEvents && this.processed.contains(event)) {
			return false;
		}
		return event.kind() != Kind.ORDER || !this.hasBusinessKey || !hasShipped(event.purchase());
	}

	private boolean collide(Event one, Event other) {
		return (this.remembersEvents && one.equals(other)) || (this.hasBusinessKey && one.kind() == Kind.ORDER
				&& other.kind() == Kind.ORDER && one.purchase().equals(other.purchase()));
	}

	private record Transaction(Event event, boolean hasEffect) {
	}

}
