package dev.spikeproof.control.scaling;

import java.util.List;
import java.util.Map;

/** What services say of how long messages had waited when they received them. */
public interface Waits {

	/** Whoever doesn't answer is left out. */
	List<Told> all();

	/**
	 * What one process said.
	 *
	 * @param process that said so
	 * @param waits by the queue's name, without the stage; without those from which
	 * nothing was received yet
	 */
	record Told(String process, Map<String, Wait> waits) {

	}

	/**
	 * Of all messages that were received from one queue since the process began.
	 *
	 * @param received each message counted once
	 * @param seconds that they waited, all together
	 */
	record Wait(long received, double seconds) {

		static final Wait NONE = new Wait(0, 0);

		/** Both together. */
		public Wait plus(Wait other) {
			return new Wait(this.received + other.received, this.seconds + other.seconds);
		}

		/** Whether it can be the same process that said the former. */
		boolean continues(Wait former) {
			return this.received >= former.received && this.seconds >= former.seconds;
		}

	}

}
