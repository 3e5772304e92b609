package dev.spikeproof.control.deadletter;

import java.util.Map;
import java.util.Optional;

/** What watches over the dead-letter queues. */
public interface Alarms {

	/** By the queue's name on AWS; empty if nothing can be known at the moment. */
	Optional<Map<String, AlarmState>> states();

}
