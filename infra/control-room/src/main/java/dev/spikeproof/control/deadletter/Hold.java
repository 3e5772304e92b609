package dev.spikeproof.control.deadletter;

import java.util.List;

/**
 * Letters that are held invisible for a moment. What is neither sent back nor deleted is
 * visible again when the hold ends; also, half a minute later, when it ends by the death
 * of this process.
 */
public interface Hold extends AutoCloseable {

	/**
	 * Up to ten letters that this hold hasn't seen yet; none when there is nothing more
	 * to be seen. Of a FIFO queue's message group the first ten at most, until those are
	 * removed.
	 */
	List<DeadLetter> next();

	/**
	 * Puts the letters into the queue they came from and deletes them here, in this
	 * order, so that a crash in between doubles a letter and never loses one.
	 * @return those that were sent
	 */
	List<DeadLetter> sendBack(List<Returned> letters);

	/** Whether it is gone; it stays where it is otherwise. */
	boolean delete(DeadLetter letter);

	@Override
	void close();

	/**
	 * A letter as it goes back.
	 *
	 * @param original the letter it was
	 * @param body what is sent
	 * @param attributes what is sent with it
	 * @param history how it failed so far, this time included
	 */
	record Returned(DeadLetter original, String body, java.util.Map<String, Attribute> attributes,
			List<Failure> history) {
	}

}
