package dev.spikeproof.scaling.policy;

import java.time.Instant;

/**
 * Decides from what was seen. A pure function: it keeps nothing, and the same history and
 * the same moment give the same decision.
 */
public interface ScalingPolicy {

	/** Returns how many workers there should be now, within the limits. */
	Decision decide(History history, Instant now);

	/** Whether it can tell that a worker is needed while none runs. */
	default boolean seesWorkWithoutWorkers() {
		return true;
	}

}
