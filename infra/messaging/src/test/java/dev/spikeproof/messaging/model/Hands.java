package dev.spikeproof.messaging.model;

import java.util.List;

/** What a worker has received, which it does one after the other. */
final class Hands {

	private final Worker worker;

	private List<Copy> received = List.of();

	private int current;

	Hands(Worker worker) {
		this.worker = worker;
	}

	void take(List<Copy> given) {
		this.received = given;
		this.current = 0;
		given.forEach((copy) -> copy.holder = this.worker);
	}

	Copy current() {
		return this.received.get(this.current);
	}

	/** Has done with the current one. */
	boolean hasAnother() {
		release(current());
		this.current++;
		return this.current < this.received.size();
	}

	boolean hold(Event event) {
		for (int i = this.current; i < this.received.size(); i++) {
			if (this.received.get(i).event.equals(event)) {
				return true;
			}
		}
		return false;
	}

	/** Whatever becomes of them, they may come again. */
	void excuse() {
		this.received.forEach((copy) -> copy.excused = true);
	}

	void handBack() {
		this.received.forEach((copy) -> copy.handedBack = true);
		letGo();
	}

	void letGo() {
		this.received.forEach(this::release);
		this.received = List.of();
	}

	/** Somebody else may have been given it. */
	private void release(Copy copy) {
		if (copy.holder == this.worker) {
			copy.holder = null;
		}
	}

}
