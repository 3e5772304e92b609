package dev.spikeproof.messaging.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The effects of videos, one object for each. As the encoder does, it works only where
 * there is no result, and puts the result only if there still is none.
 */
final class ObjectStore implements Handler {

	/** Each time that something was written. */
	final List<Event> writes = new ArrayList<>();

	private final Map<Worker, Boolean> working = new HashMap<>();

	private final boolean ifNoneMatch;

	ObjectStore(Bug bug) {
		this.ifNoneMatch = bug != Bug.PUTS_WITHOUT_IF_NONE_MATCH;
	}

	@Override
	public boolean begin(Worker worker, Event event) {
		this.working.put(worker, !hasResultOf(event.purchase()));
		return true;
	}

	@Override
	public void finish(Worker worker, Event event) {
		boolean worked = Boolean.TRUE.equals(this.working.remove(worker));
		if (worked && !(this.ifNoneMatch && hasResultOf(event.purchase()))) {
			this.writes.add(event);
		}
	}

	@Override
	public void abandon(Worker worker) {
		this.working.remove(worker);
	}

	boolean hasResultOf(String purchase) {
		for (Event written : this.writes) {
			if (written.purchase().equals(purchase)) {
				return true;
			}
		}
		return false;
	}

}
