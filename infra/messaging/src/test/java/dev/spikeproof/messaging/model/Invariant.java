package dev.spikeproof.messaging.model;

/** What has to hold after every step, and at rest. */
enum Invariant {

	/**
	 * An event is in the outbox, on its way, in somebody's hands, in effect or a letter.
	 */
	NOTHING_IS_LOST,

	NOTHING_IS_DONE_TWICE,

	NOTHING_COMES_OF_NOTHING,

	SETTLED_MEANS_PUBLISHED,

	A_GROUP_KEEPS_ITS_ORDER,

	ONLY_POISON_DIES,

	ONE_RELAY_HOLDS_AN_EVENT,

	ONE_WORKER_HOLDS_A_MESSAGE,

	/** Unless its worker died, stood still, or its delete was lost on the way. */
	WHAT_IS_DONE_STAYS_AWAY,

	ALL_COMES_TO_REST

}
