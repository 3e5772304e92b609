package dev.spikeproof.control.deadletter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Takes a letter out for good, once a copy of it is safe. */
@Component
public class DiscardLetter {

	private static final Logger log = LoggerFactory.getLogger(DiscardLetter.class);

	private final DeadLetterQueues queues;

	private final DiscardedLetters discarded;

	private final DeskSettings settings;

	DiscardLetter(DeadLetterQueues queues, DiscardedLetters discarded, DeskSettings settings) {
		this.queues = queues;
		this.discarded = discarded;
		this.settings = settings;
	}

	/**
	 * Returns where the copy is.
	 * @throws Refused if the letter couldn't be deleted
	 */
	public String discard(DeadLetter wanted) {
		try (Hold hold = this.queues.hold(wanted.queue())) {
			DeadLetter held = HeldLetter.in(hold, wanted, this.settings.lookLimit()).letter();
			String copy = this.discarded.keep(held);
			if (!hold.delete(held)) {
				throw new Refused(
						"The letter %s couldn't be deleted and stays in %s; a copy of it is %s. Discard it again."
							.formatted(held.id(), held.queue().name(), copy));
			}
			log.info("Letter {} of {} was discarded, a copy is {}", held.id(), held.queue().name(), copy);
			return copy;
		}
	}

}
