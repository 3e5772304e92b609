package dev.spikeproof.messaging.inbox;

/**
 * The names of queues as spans show them: without the stage, which all have in common.
 */
record QueueNames(String stage) {

	String shortened(String queue) {
		String prefix = this.stage + "-";
		return queue.startsWith(prefix) ? queue.substring(prefix.length()) : queue;
	}

}
