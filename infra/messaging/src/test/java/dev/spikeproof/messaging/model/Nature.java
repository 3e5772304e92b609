package dev.spikeproof.messaging.model;

import dev.spikeproof.messaging.inbox.BrokenContract;

/** What becomes of a handler that is given the event. */
enum Nature {

	HEALTHY,

	/** It fails for good. */
	BROKEN,

	/** It fails each time, as if the next could be better. */
	HOPELESS,

	/** It is the end of its worker. */
	KILLING;

	void haveItsWay() {
		if (this == BROKEN) {
			throw new BrokenContract("It breaks its contract");
		}
		if (this == HOPELESS) {
			throw new IllegalStateException("It can't be done now");
		}
	}

}
