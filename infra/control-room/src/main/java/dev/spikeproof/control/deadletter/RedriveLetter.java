package dev.spikeproof.control.deadletter;

import java.util.List;
import java.util.Optional;

import dev.spikeproof.control.deadletter.Hold.Returned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Sends one letter back to where it came from, as it was or mended. */
@Component
public class RedriveLetter {

	private static final Logger log = LoggerFactory.getLogger(RedriveLetter.class);

	private final FindLetter find;

	private final DeadLetterQueues queues;

	private final DraftReturn draft;

	private final DeskSettings settings;

	RedriveLetter(FindLetter find, DeadLetterQueues queues, DraftReturn draft, DeskSettings settings) {
		this.find = find;
		this.queues = queues;
		this.draft = draft;
		this.settings = settings;
	}

	/**
	 * Returns the letter that was sent back.
	 * @param body what to send instead of the letter's own
	 * @throws ContractBroken if such a body would be refused again
	 * @throws Refused if older letters of its message group have to go first
	 */
	public DeadLetter redrive(String said, Optional<String> body) {
		DeadLetter wanted = this.find.find(said);
		Returned returned = body.map((edited) -> this.draft.edited(wanted, edited))
			.orElseGet(() -> this.draft.asItWas(wanted));
		try (Hold hold = this.queues.hold(wanted.queue())) {
			HeldLetter held = HeldLetter.in(hold, wanted, this.settings.lookLimit());
			held.inFront().ifPresent((first) -> {
				throw new Refused(
						"Order would be lost: %s is older and of the same message group. Redrive that one first, or all of %s."
							.formatted(first.id(), wanted.queue().name()));
			});
			if (hold.sendBack(List.of(returned)).isEmpty()) {
				throw new Refused(wanted.queue().source() + " doesn't take the letter; it stays where it is.");
			}
		}
		log.info("Letter {} of {} was sent back to {}{}", wanted.id(), wanted.queue().name(), wanted.queue().source(),
				body.isPresent() ? ", edited" : "");
		return wanted;
	}

}
