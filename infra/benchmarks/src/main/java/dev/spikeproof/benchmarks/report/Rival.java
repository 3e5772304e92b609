package dev.spikeproof.benchmarks.report;

/** One way to do the work. */
public interface Rival {

	String name();

	/** What it is, in half a sentence. */
	String what();

	/** Does the work once, from the same start as every other rival. */
	Round compete() throws Exception;

}
