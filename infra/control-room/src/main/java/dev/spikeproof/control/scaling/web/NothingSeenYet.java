package dev.spikeproof.control.scaling.web;

/** Queues and workers haven't been read once since the start. */
class NothingSeenYet extends RuntimeException {

	NothingSeenYet() {
		super("The workers haven't been counted since the start, so a pause wouldn't know how many to keep. "
				+ "Say how many (desired), or try again.");
	}

}
