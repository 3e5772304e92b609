package dev.spikeproof.control.scaling;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The encoders, wherever they run, and whoever starts and stops them. Every method may
 * throw {@link FleetIsAway}.
 */
public interface Fleet {

	Kind kind();

	Roll roll();

	/** Starts one more. */
	void start();

	/** Asks one to finish what it does and to end. */
	void stop(Worker worker);

	/**
	 * Kills one, without a chance to finish; whoever keeps the number starts it again.
	 * Returns whether there is one of this name.
	 */
	boolean kill(String worker);

	/** Where workers run. */
	enum Kind {

		/** Processes of this machine. */
		PROCESSES,

		/** Containers of a Docker engine. */
		CONTAINERS,

		/** Nobody here may start or stop them. */
		UNMANAGED

	}

	/**
	 * All of them.
	 *
	 * @param limit how many can run here; null if nothing is known of one
	 */
	record Roll(List<Worker> workers, @Nullable Limit limit) {

	}

	/**
	 * What the place bears.
	 *
	 * @param reason what there isn't more of
	 */
	record Limit(int workers, String reason) {

	}

}
