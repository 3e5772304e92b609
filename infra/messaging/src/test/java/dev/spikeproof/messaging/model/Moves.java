package dev.spikeproof.messaging.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** All moves there are. A move is known by its place among them. */
final class Moves {

	static final List<Move> ALL = all();

	/** The one that lets time pass. */
	static final int PASS = ALL.size() - 1;

	private static final int[] WHEEL = wheel();

	private Moves() {
	}

	static int[] random(int length, RandomGenerator random) {
		int[] moves = new int[length];
		for (int i = 0; i < length; i++) {
			moves[i] = WHEEL[random.nextInt(WHEEL.length)];
		}
		return moves;
	}

	private static List<Move> all() {
		List<Move> moves = new ArrayList<>();
		forTheTopics(moves);
		forRelays(moves);
		forTheQueues(moves);
		forWorkers(moves);
		recordings(moves);
		add(moves, 8, (world) -> world.time.pass());
		return List.copyOf(moves);
	}

	private static void recordings(List<Move> moves) {
		for (Kind kind : Kind.values()) {
			add(moves, kind.isFifo() ? 16 : 8, (world) -> world.record(kind, "purchase A", Nature.HEALTHY));
			add(moves, 4, (world) -> world.record(kind, "purchase B", Nature.HEALTHY));
			add(moves, 1, (world) -> world.rollBack(kind, "purchase C"));
			String poisoned = kind.isFifo() ? "purchase A" : "purchase P";
			add(moves, 1, (world) -> world.record(kind, poisoned, Nature.BROKEN));
			add(moves, 1, (world) -> world.record(kind, poisoned, Nature.HOPELESS));
			add(moves, 1, (world) -> world.record(kind, poisoned, Nature.KILLING));
		}
	}

	private static void forTheTopics(List<Move> moves) {
		for (Trouble trouble : List.of(Trouble.ANSWER_LOST, Trouble.REFUSED, Trouble.FIRST_REFUSED)) {
			add(moves, 1, (world) -> world.topics.expect(trouble));
		}
		add(moves, 1, (world) -> world.topics.forget());
	}

	private static void forRelays(List<Move> moves) {
		for (int i = 0; i < 2; i++) {
			int number = i;
			moves.add(new Move(20, true, (world) -> world.relays.get(number).step()));
			add(moves, 2, (world) -> world.relays.get(number).die());
		}
	}

	private static void forTheQueues(List<Move> moves) {
		for (Kind kind : Kind.values()) {
			moves.add(new Move(10, true, (world) -> world.subscription(kind).deliver()));
			moves.add(new Move(3, true, (world) -> world.queue(kind).giveUp(world.time.now(), world.story)));
			add(moves, 3, (world) -> world.subscription(kind).deliverAgain());
			if (!kind.isFifo()) {
				add(moves, 3, (world) -> world.subscription(kind).deliverOutOfTurn());
			}
		}
	}

	private static void forWorkers(List<Move> moves) {
		for (int i = 0; i < 2 * Kind.values().length; i++) {
			int number = i;
			moves.add(new Move(16, true, (world) -> world.workers.get(number).step()));
			addMisfortune(moves, 2, number, (world, worker) -> worker.die());
			addMisfortune(moves, 6, number, (world, worker) -> worker.failNow());
			addMisfortune(moves, 2, number, (world, worker) -> worker.stop());
			addMisfortune(moves, 2, number, (world, worker) -> worker.loseDelete());
			addMisfortune(moves, 2, number, (world, worker) -> world.time.passWhileStandsStill(worker));
		}
	}

	private static void addMisfortune(List<Move> moves, int weight, int number, BiPredicate<World, Worker> misfortune) {
		add(moves, weight, (world) -> {
			Worker worker = world.workers.get(number);
			return world.suffer(() -> misfortune.test(world, worker));
		});
	}

	private static void add(List<Move> moves, int weight, Predicate<World> attempt) {
		moves.add(new Move(weight, false, attempt));
	}

	private static int[] wheel() {
		List<Integer> wheel = new ArrayList<>();
		for (int move = 0; move < ALL.size(); move++) {
			for (int i = 0; i < ALL.get(move).weight(); i++) {
				wheel.add(move);
			}
		}
		return wheel.stream().mapToInt(Integer::intValue).toArray();
	}

}
