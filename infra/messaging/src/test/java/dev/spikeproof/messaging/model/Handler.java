package dev.spikeproof.messaging.model;

/** How an event has its effect, in two steps between which its worker may die. */
interface Handler {

	/**
	 * Does the work, of which nobody sees anything yet.
	 * @return whether it could, or has to wait for another worker
	 */
	boolean begin(Worker worker, Event event);

	/** Lets everybody see it. */
	void finish(Worker worker, Event event);

	/** The worker died or failed in between. */
	void abandon(Worker worker);

}
