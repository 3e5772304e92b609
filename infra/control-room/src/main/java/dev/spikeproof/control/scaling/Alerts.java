package dev.spikeproof.control.scaling;

import dev.spikeproof.scaling.alarm.Transition;

/** Tells operators that an alarm has changed. */
public interface Alerts {

	/** Tells it; what can't be told is logged. */
	void tell(Transition transition);

}
