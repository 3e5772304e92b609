package dev.spikeproof.control.deadletter;

import java.util.List;
import java.util.Optional;

/** SQS's own way to move all letters of a standard queue. */
public interface MoveTasks {

	/**
	 * @param rate messages per second, 1 to 500; as fast as SQS likes when empty
	 */
	void start(DeadLetterQueue queue, Optional<Integer> rate);

	/** The newest first; SQS remembers ten. */
	List<Redrive> of(DeadLetterQueue queue);

}
