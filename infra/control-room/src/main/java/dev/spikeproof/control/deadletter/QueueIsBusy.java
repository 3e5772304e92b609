package dev.spikeproof.control.deadletter;

/** Letters of this queue are being moved or looked at; it passes. */
public class QueueIsBusy extends RuntimeException {

	public QueueIsBusy(DeadLetterQueue queue) {
		super("Letters of " + queue.name() + " are being moved or looked at. Try again in some seconds.");
	}

}
