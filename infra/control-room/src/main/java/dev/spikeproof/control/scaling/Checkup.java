package dev.spikeproof.control.scaling;

import java.util.List;
import java.util.Map;

/** Asks workers how they are. */
public interface Checkup {

	/** What each says, by its name; who doesn't answer in a second is left out. */
	Map<String, Vitals> of(List<Worker> workers);

}
