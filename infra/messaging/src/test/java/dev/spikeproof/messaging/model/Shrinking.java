package dev.spikeproof.messaging.model;

import java.util.BitSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Leaves out moves as long as what is left still fails: many at a time, then fewer, at
 * last one by one (after Zeller and Hildebrandt, Simplifying and Isolating
 * Failure-Inducing Input, 2002). Then one together with some of an actor's, because who
 * has less to do comes sooner to what is next.
 */
final class Shrinking {

	private static final int MOST_OF_AN_ACTOR = 5;

	private final Predicate<int[]> fails;

	private int[] least;

	private Shrinking(int[] moves, Predicate<int[]> fails) {
		this.least = moves;
		this.fails = fails;
	}

	/** The same moves, if they don't fail. */
	static int[] shrink(int[] moves, Predicate<int[]> fails) {
		Shrinking shrinking = new Shrinking(moves, fails);
		int before;
		do {
			before = shrinking.least.length;
			shrinking.leaveOutChunks();
			shrinking.leaveOutTogether();
		}
		while (shrinking.least.length < before);
		return shrinking.least;
	}

	private void leaveOutChunks() {
		for (int chunk = Math.max(1, this.least.length / 2); chunk > 0; chunk /= 2) {
			int at = 0;
			while (at + chunk <= this.least.length) {
				BitSet left = new BitSet();
				left.set(at, at + chunk);
				if (!stillFailsWithout(left)) {
					at++;
				}
			}
		}
	}

	private void leaveOutTogether() {
		for (int one = 0; one < this.least.length; one++) {
			for (int first = 0; one < this.least.length && first < this.least.length; first++) {
				leaveOutTogether(one, first);
			}
		}
	}

	private void leaveOutTogether(int one, int first) {
		int[] moves = this.least;
		BitSet left = new BitSet();
		left.set(one);
		for (int i = first; i < moves.length && left.cardinality() <= MOST_OF_AN_ACTOR; i++) {
			if (moves[i] == moves[first]) {
				left.set(i);
				if (stillFailsWithout(left)) {
					return;
				}
			}
		}
	}

	private boolean stillFailsWithout(BitSet left) {
		int[] moves = this.least;
		int[] fewer = IntStream.range(0, moves.length).filter((i) -> !left.get(i)).map((i) -> moves[i]).toArray();
		if (!this.fails.test(fewer)) {
			return false;
		}
		this.least = fewer;
		return true;
	}

}
