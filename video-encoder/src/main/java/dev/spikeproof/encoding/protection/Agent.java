package dev.spikeproof.encoding.protection;

import java.time.Duration;

/** Who stops workers, and may be asked not to. */
public interface Agent {

	/** Returns whether this worker is protected for that long from now on. */
	boolean protect(Duration time);

	/** Lets this worker be stopped; one that fails is made up for by the expiration. */
	void release();

}
