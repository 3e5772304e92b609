package dev.spikeproof.control.deadletter;

import java.util.List;

/** The dead-letter queues of this stage, and how to get at their letters. */
public interface DeadLetterQueues {

	/** In the order of their names; found anew each time, as the topology may change. */
	List<DeadLetterQueue> all();

	Depth depth(DeadLetterQueue queue);

	/**
	 * Begins to take letters out, to give them back at the end. One at a time per queue:
	 * two would hide letters from each other.
	 * @throws QueueIsBusy if somebody else holds letters of it, and doesn't finish soon
	 */
	Hold hold(DeadLetterQueue queue);

	/**
	 * @throws NoSuchQueue if nobody is meant
	 */
	default DeadLetterQueue meantBy(String said) {
		List<DeadLetterQueue> all = all();
		return all.stream()
			.filter((queue) -> queue.isMeantBy(said))
			.findFirst()
			.orElseThrow(() -> new NoSuchQueue(said, all));
	}

}
