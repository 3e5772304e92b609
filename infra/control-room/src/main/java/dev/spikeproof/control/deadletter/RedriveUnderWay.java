package dev.spikeproof.control.deadletter;

/**
 * One redrive at a time: the second would compete with the first for the same letters.
 */
public class RedriveUnderWay extends RuntimeException {

	RedriveUnderWay(DeadLetterQueue queue, Redrive running) {
		super("A redrive of %s is under way since %s, %d of %d are moved: %s. Wait until it is done."
			.formatted(queue.name(), running.startedAt(), running.moved(), running.toMove(), running.what()));
	}

}
