package dev.spikeproof.messaging.model;

/** An invariant that doesn't hold. */
class Violation extends RuntimeException {

	private final Invariant invariant;

	Violation(Invariant invariant, String what) {
		super(what, null, false, false);
		this.invariant = invariant;
	}

	Invariant invariant() {
		return this.invariant;
	}

}
