package dev.spikeproof.control.scaling;

import java.util.List;

/** What the loop decided, kept for those who ask why. */
public interface Decisions {

	/** Adds one; what can't be kept is logged. */
	void add(Decided decided);

	/** The newest first. */
	List<Decided> latest(int most);

}
