package dev.spikeproof.control.scaling;

import java.util.List;

/** The queues of this stage; may throw {@link QueuesAreAway}. */
public interface Queues {

	/** Returns one queue without its dead letters, which are asked for more rarely. */
	QueueDepth depth(String queue);

	List<QueueDepth> depths();

}
