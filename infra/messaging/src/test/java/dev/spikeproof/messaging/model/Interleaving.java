package dev.spikeproof.messaging.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/**
 * One way in which things happen: first the moves that are given, each if it is possible,
 * and then gentle ones until all has come to rest.
 */
final class Interleaving {

	private static final int LENGTH = 120;

	/** Ten times what the longest has needed so far. */
	private static final int MOST_MOVES = 2000;

	private final World world;

	private int[] made = new int[2 * LENGTH];

	private int count;

	private @Nullable Violation violation;

	private Interleaving(Bug bug, Story story) {
		this.world = new World(bug, story);
	}

	static int[] moves(long seed) {
		return Moves.random(LENGTH, new SplittableRandom(seed));
	}

	/** Makes the moves, and lets all come to rest. */
	static Interleaving toTheEnd(Bug bug, int[] moves) {
		return toTheEnd(bug, moves, Story.UNTOLD);
	}

	static Interleaving toTheEnd(Bug bug, int[] moves, Story story) {
		Interleaving interleaving = new Interleaving(bug, story);
		interleaving.run(moves, true);
		return interleaving;
	}

	/** Makes the moves, and leaves it at that. */
	static Interleaving of(Bug bug, int[] moves) {
		Interleaving interleaving = new Interleaving(bug, Story.UNTOLD);
		interleaving.run(moves, false);
		return interleaving;
	}

	/** What it broke, if anything. */
	Optional<Violation> violation() {
		return Optional.ofNullable(this.violation);
	}

	/** The moves that were possible, the ones to come to rest included. */
	int[] made() {
		return Arrays.copyOf(this.made, this.count);
	}

	boolean breaksTheSameAs(Interleaving other) {
		return this.violation != null && other.violation != null
				&& this.violation.invariant() == other.violation.invariant();
	}

	private void run(int[] moves, boolean toTheEnd) {
		try {
			for (int move : moves) {
				make(move);
			}
			if (toTheEnd) {
				comeToRest();
				new FinalJudge(this.world).look();
			}
		}
		catch (Violation ex) {
			this.violation = ex;
		}
	}

	private void comeToRest() {
		while (!this.world.isAtRest()) {
			if (!makeGentleMoves()) {
				make(Moves.PASS);
			}
			if (this.count > MOST_MOVES) {
				throw new Violation(Invariant.ALL_COMES_TO_REST, "There is no end to it");
			}
		}
	}

	private boolean makeGentleMoves() {
		boolean any = false;
		for (int move = 0; move < Moves.ALL.size(); move++) {
			any |= Moves.ALL.get(move).gentle() && make(move);
		}
		return any;
	}

	private boolean make(int move) {
		remember(move);
		if (!Moves.ALL.get(move).attempt().test(this.world)) {
			this.count--;
			return false;
		}
		this.world.judge.lookAfterAStep();
		return true;
	}

	private void remember(int move) {
		if (this.count == this.made.length) {
			this.made = Arrays.copyOf(this.made, 2 * this.count);
		}
		this.made[this.count++] = move;
	}

}
