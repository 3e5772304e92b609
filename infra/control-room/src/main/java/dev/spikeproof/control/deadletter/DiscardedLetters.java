package dev.spikeproof.control.deadletter;

/** Where letters that were thrown away can be found for a while. */
public interface DiscardedLetters {

	/**
	 * Returns once the copy is safe.
	 * @return where it is
	 */
	String keep(DeadLetter letter);

}
