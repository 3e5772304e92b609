package dev.spikeproof.messaging.model;

import java.util.stream.Stream;

/** Looks at the world when all has come to rest. */
final class FinalJudge {

	private final World world;

	FinalJudge(World world) {
		this.world = world;
	}

	void look() {
		for (Event event : this.world.committed) {
			if (event.isHealthy() && !this.world.hasArrived(event) && !isBehindPoison(event)) {
				throw new Violation(Invariant.NOTHING_IS_LOST, event + " has no effect");
			}
			if (!event.isHealthy() && !this.world.queue(event.kind()).hasLetterOf(event)) {
				throw new Violation(Invariant.NOTHING_IS_LOST, event + " is no dead letter");
			}
		}
		for (Kind kind : Kind.values()) {
			this.world.queue(kind).letters.forEach(this::isDeserved);
		}
	}

	private void isDeserved(Letter letter) {
		Event event = letter.event();
		boolean deserved = switch (event.nature()) {
			case HEALTHY -> isAmongPoison(event);
			case KILLING -> letter.failureType() == null;
			case BROKEN -> "contract".equals(letter.failureType()) || isExcused(letter);
			case HOPELESS -> "exhausted".equals(letter.failureType()) || isExcused(letter);
		};
		if (!deserved) {
			throw new Violation(Invariant.ONLY_POISON_DIES,
					"%s is a dead letter of type %s".formatted(event, letter.failureType()));
		}
	}

	/** SQS, which gives no reason, moves what nobody came to the end of. */
	private static boolean isExcused(Letter letter) {
		return letter.failureType() == null && letter.excused();
	}

	/**
	 * What follows a failing message in its group is received as often, and may use up
	 * its receives without being tried.
	 */
	private boolean isBehindPoison(Event event) {
		return poisonInTheGroupOf(event).anyMatch((poison) -> poison.number() < event.number());
	}

	/** Also what was first may follow, when it comes again. */
	private boolean isAmongPoison(Event event) {
		return poisonInTheGroupOf(event).findAny().isPresent();
	}

	private Stream<Event> poisonInTheGroupOf(Event event) {
		return this.world.committed.stream()
			.filter((other) -> event.kind().isFifo() && other.kind() == event.kind() && other.isReceivedInVain()
					&& other.purchase().equals(event.purchase()));
	}

}
