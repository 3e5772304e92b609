package dev.spikeproof.messaging.model;

import java.util.Optional;
import java.util.stream.LongStream;

/** A seed that breaks an invariant, and its story without what doesn't matter. */
record Finding(long seed, Violation violation, Story story) {

	/** The first one among so many seeds. */
	static Optional<Finding> in(Bug bug, long seeds) {
		return LongStream.rangeClosed(1, seeds)
			.parallel()
			.filter((seed) -> Interleaving.toTheEnd(bug, Interleaving.moves(seed)).violation().isPresent())
			.boxed()
			.findFirst()
			.map((seed) -> of(bug, seed));
	}

	private static Finding of(Bug bug, long seed) {
		Interleaving all = Interleaving.toTheEnd(bug, Interleaving.moves(seed));
		int[] causes = Shrinking.shrink(all.made(), (moves) -> Interleaving.toTheEnd(bug, moves).breaksTheSameAs(all));
		int[] causesAndEnd = Interleaving.toTheEnd(bug, causes).made();
		int[] least = Shrinking.shrink(causesAndEnd, (moves) -> Interleaving.of(bug, moves).breaksTheSameAs(all));
		Story story = Story.toTell();
		return new Finding(seed, Interleaving.toTheEnd(bug, least, story).violation().orElseThrow(), story);
	}

	@Override
	public String toString() {
		return "Seed %d breaks %s:%n%s    %s".formatted(this.seed, this.violation.invariant(), this.story,
				this.violation.getMessage());
	}

}
