package dev.spikeproof.control.scaling;

import java.util.List;

/** What services say of how long messages had waited when they received them. */
public interface Waits {

	/** Whoever doesn't answer is left out. */
	List<Wait> all();

	/**
	 * Of all messages that one process received from one queue since it began.
	 *
	 * @param process that says so
	 * @param queue without the stage
	 * @param received each message counted once
	 * @param seconds that they waited, all together
	 */
	record Wait(String process, String queue, long received, double seconds) {

	}

}
