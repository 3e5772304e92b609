package dev.spikeproof.messaging.model;

/** What may happen to a call that publishes. */
enum Trouble {

	NONE("takes it"),

	ANSWER_LOST("takes it, and the answer gets lost"),

	REFUSED("can't be reached"),

	FIRST_REFUSED("refuses the first of it");

	final String outcome;

	Trouble(String outcome) {
		this.outcome = outcome;
	}

}
