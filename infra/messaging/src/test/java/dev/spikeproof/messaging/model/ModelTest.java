package dev.spikeproof.messaging.model;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(QuietLogs.class)
class ModelTest {

	/** To read the story of one of them. */
	private static final Bug BUG = Bug.valueOf(System.getProperty("spikeproof.bug", Bug.NONE.name()));

	private static final long INTERLEAVINGS = Long.getLong("spikeproof.interleavings", 100_000);

	/** An injected bug has to be found among so many. */
	private static final long FEW = 5_000;

	/** The longest is of a group of two, each of which has to go all the way. */
	private static final int SENTENCES = 20;

	@Test
	void losesNothingAndDoesNothingTwiceInWhateverOrderThingsHappen() {
		assertThat(Finding.in(BUG, INTERLEAVINGS)).isEmpty();
	}

	@Test
	void makesEveryMoveThereIs() {
		assertThat(LongStream.rangeClosed(1, FEW)
			.parallel()
			.mapToObj((seed) -> Interleaving.toTheEnd(Bug.NONE, Interleaving.moves(seed)))
			.flatMapToInt((outcome) -> IntStream.of(outcome.made()))
			.distinct()
			.count()).isEqualTo(Moves.ALL.size());
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void findsABugAndTellsAShortStoryOfIt(Bug bug) {
		assertThat(Finding.in(bug, FEW)).hasValueSatisfying(
				(finding) -> assertThat(finding.story().length()).as(finding.toString()).isBetween(1, SENTENCES));
	}

	@Test
	void tellsTheSameStoryEachTime() {
		assertThat(Finding.in(Bug.DELETES_BEFORE_COMMITTING, FEW))
			.hasToString(Finding.in(Bug.DELETES_BEFORE_COMMITTING, FEW).toString());
	}

}
