package dev.spikeproof.local.chaos.judge;

import java.util.List;

/** Something that must hold whatever happened. */
interface Invariant {

	/** What a violation is called in the table. */
	String name();

	/** A sentence for each violation, with enough to look it up. */
	List<String> violations(Scene scene) throws Exception;

}
