package dev.spikeproof.control.deadletter;

import java.util.List;
import java.util.stream.Collectors;

/** Nobody's name. */
public class NoSuchQueue extends RuntimeException {

	NoSuchQueue(String said, List<DeadLetterQueue> all) {
		super("There is no dead-letter queue " + said + ". There are: "
				+ all.stream().map(DeadLetterQueue::name).collect(Collectors.joining(", ")) + ".");
	}

}
