package dev.spikeproof.messaging;

/** Removes rows that have been kept long enough. Is called once a minute. */
@FunctionalInterface
public interface Cleaning {

	void clean();

}
