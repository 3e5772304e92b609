package dev.spikeproof.control.deadletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One letter in hand, and what was taken out before it. */
record HeldLetter(DeadLetter letter, List<DeadLetter> before) {

	/** Takes letters out until it is this one. */
	static HeldLetter in(Hold hold, DeadLetter wanted, int limit) {
		List<DeadLetter> before = new ArrayList<>();
		while (before.size() < limit) {
			List<DeadLetter> more = hold.next();
			if (more.isEmpty()) {
				break;
			}
			for (DeadLetter letter : more) {
				if (letter.id().equals(wanted.id())) {
					return new HeldLetter(letter, before);
				}
				before.add(letter);
			}
		}
		throw new NoSuchLetter(
				"The letter " + wanted.id() + " was there a moment ago and isn't now: somebody else took it.");
	}

	/** An older letter of the same message group, which has to go first. */
	Optional<DeadLetter> inFront() {
		return this.letter.group().isEmpty() ? Optional.empty()
				: this.before.stream().filter((other) -> other.group().equals(this.letter.group())).findFirst();
	}

}
