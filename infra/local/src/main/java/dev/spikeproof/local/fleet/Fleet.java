package dev.spikeproof.local.fleet;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import dev.spikeproof.local.terminal.CannotRun;
import org.jspecify.annotations.Nullable;

/** Workers that can be started and stopped from here. */
public interface Fleet {

	Roll roll();

	/**
	 * Starts one more, doesn't wait, and returns its name; {@link CannotRun} says why
	 * there can't be one more.
	 */
	String start();

	/** Asks one to finish and end; returns whether there is one of this name. */
	boolean stop(String name);

	/**
	 * Kills one, without a chance to finish; returns whether there is one of this name.
	 */
	boolean kill(String name);

	/** What workers are. */
	enum Kind {

		PROCESSES, CONTAINERS

	}

	/**
	 * All of them.
	 *
	 * @param limit how many there can be here
	 */
	record Roll(Kind kind, Capacity limit, List<Worker> workers) {

		/** Throws {@link CannotRun} if there are as many as there can be. */
		public void requireRoom() {
			if (this.workers.size() >= this.limit.workers()) {
				throw new CannotRun("This machine bears no more: " + this.limit.reason() + ".");
			}
		}

	}

	/**
	 * One of them.
	 *
	 * @param address where it answers requests
	 * @param since when it was started
	 * @param readyAt when it became ready; null if it isn't, or that is unknown
	 */
	record Worker(String name, URI address, Condition condition, Instant since, @Nullable Instant readyAt) {
	}

	/** How far one is. */
	enum Condition {

		STARTING, RUNNING, STOPPING

	}

}
