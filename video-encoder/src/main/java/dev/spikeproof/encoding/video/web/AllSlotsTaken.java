package dev.spikeproof.encoding.video.web;

/** This worker has no free slot for the caller. */
class AllSlotsTaken extends RuntimeException {

	AllSlotsTaken() {
		super("All slots of this worker are taken");
	}

}
