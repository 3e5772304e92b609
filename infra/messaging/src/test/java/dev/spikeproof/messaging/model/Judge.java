package dev.spikeproof.messaging.model;

import java.util.List;
import java.util.UUID;

/**
 * Looks at the world from outside after every step, and at each message that is given
 * out.
 */
final class Judge {

	private final World world;

	Judge(World world) {
		this.world = world;
	}

	void isGivenOut(Copy copy) {
		if (copy.holder != null && !copy.excused) {
			throw new Violation(Invariant.ONE_WORKER_HOLDS_A_MESSAGE,
					"%s is given out while %s is at work on it".formatted(copy.event, copy.holder));
		}
		if (copy.done && !copy.excused) {
			throw new Violation(Invariant.WHAT_IS_DONE_STAYS_AWAY,
					"%s is given out again, though its worker had done with it".formatted(copy.event));
		}
	}

	void lookAfterAStep() {
		everythingSettledIsPublished();
		nothingIsLost();
		oneRelayHoldsAnEvent();
		effectsAreOfCommittedEvents(this.world.database.shipments);
		effectsAreOfCommittedEvents(this.world.database.history);
		effectsAreOfCommittedEvents(this.world.store.writes);
		nothingIsDoneTwice(this.world.database.shipments);
		nothingIsDoneTwice(this.world.store.writes);
		groupsKeepTheirOrder(this.world.database.history);
	}

	private void nothingIsLost() {
		for (Event event : this.world.committed) {
			if (!this.world.hasArrived(event) && !this.world.outbox.hasUnpublished(event.id()) && !isOnItsWay(event)) {
				throw new Violation(Invariant.NOTHING_IS_LOST, event + " is nowhere");
			}
		}
	}

	private boolean isOnItsWay(Event event) {
		if (this.world.subscription(event.kind()).has(event) || this.world.queue(event.kind()).has(event)) {
			return true;
		}
		for (Worker worker : this.world.workers) {
			if (worker.holds(event)) {
				return true;
			}
		}
		return false;
	}

	private void everythingSettledIsPublished() {
		for (Event event : this.world.committed) {
			if (!this.world.outbox.hasUnpublished(event.id()) && !this.world.topics.hasAccepted(event.id())) {
				throw new Violation(Invariant.SETTLED_MEANS_PUBLISHED, event + " is settled and not published");
			}
		}
	}

	private void oneRelayHoldsAnEvent() {
		List<UUID> leased = this.world.relays.getFirst().leased();
		for (UUID id : this.world.relays.getLast().leased()) {
			if (leased.contains(id)) {
				throw new Violation(Invariant.ONE_RELAY_HOLDS_AN_EVENT,
						"Both relays hold " + this.world.event(id) + " at a time");
			}
		}
	}

	private void effectsAreOfCommittedEvents(List<Event> effects) {
		for (Event effect : effects) {
			if (!effect.isHealthy() || !this.world.committed.contains(effect)) {
				throw new Violation(Invariant.NOTHING_COMES_OF_NOTHING, effect + " has an effect");
			}
		}
	}

	private static void nothingIsDoneTwice(List<Event> effects) {
		for (int i = 1; i < effects.size(); i++) {
			for (int j = 0; j < i; j++) {
				if (effects.get(i).purchase().equals(effects.get(j).purchase())) {
					throw new Violation(Invariant.NOTHING_IS_DONE_TWICE,
							effects.get(i) + " has the effect that there was already");
				}
			}
		}
	}

	private static void groupsKeepTheirOrder(List<Event> history) {
		for (int i = 1; i < history.size(); i++) {
			Event last = history.get(i);
			for (int j = 0; j < i; j++) {
				Event earlier = history.get(j);
				if (earlier.equals(last)) {
					throw new Violation(Invariant.NOTHING_IS_DONE_TWICE, last + " has its effect again");
				}
				if (earlier.number() > last.number() && earlier.purchase().equals(last.purchase())) {
					throw new Violation(Invariant.A_GROUP_KEEPS_ITS_ORDER,
							"%s has its effect after %s".formatted(last, earlier));
				}
			}
		}
	}

}
