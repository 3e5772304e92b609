package dev.spikeproof.local.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.process.LogFile;
import dev.spikeproof.local.process.Patience;
import dev.spikeproof.local.supervisor.State.Condition;
import dev.spikeproof.local.supervisor.State.PartState;
import dev.spikeproof.local.supervisor.Supervised.Repair;
import dev.spikeproof.local.terminal.CannotRun;

/**
 * Everything that is supervised, in the order it was begun, and those that were hired;
 * stopped the other way round.
 */
public final class Crew {

	/** Once may be an accident. */
	private static final int ENDS_BEFORE_READY = 2;

	private static final Duration GRACE = Duration.ofSeconds(25);

	/**
	 * Those that are hired start one after the other, on half of the processors: a
	 * starting JVM takes all it gets, and the shop needs some too.
	 */
	private final Semaphore turns = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

	private final List<List<Supervised>> shifts = new CopyOnWriteArrayList<>();

	private final List<Supervised> hired = new CopyOnWriteArrayList<>();

	private final Duration patience;

	private final Runnable changed;

	private boolean stopping;

	/**
	 * @param patience until all that are begun together are ready
	 * @param changed told after each change of a state
	 */
	public Crew(Duration patience, Runnable changed) {
		this.patience = patience;
		this.changed = changed;
	}

	/** Starts these together and waits until all are ready. */
	public void begin(List<Part> parts) {
		begin(parts, (part) -> () -> {
		});
	}

	/**
	 * Starts these together, with what has to be done when one is back after its end, and
	 * waits until all are ready.
	 */
	void begin(List<Part> parts, Function<Part, Repair> repairs) {
		List<Supervised> shift = parts.stream()
			.map((part) -> new Supervised(part, repairs.apply(part), new Semaphore(1), this.changed))
			.toList();
		if (!add(this.shifts, shift)) {
			return;
		}
		shift.forEach(Supervised::begin);
		Patience.until(() -> shift.stream().allMatch(Crew::isReady) || failing(shift).isPresent(), this.patience);
		Stream.concat(failing(shift).stream(), shift.stream().filter((it) -> !isReady(it)))
			.findFirst()
			.ifPresent(this::giveUp);
	}

	/** Starts one more once it is its turn, and doesn't wait. */
	void hire(Part part) {
		Supervised supervised = new Supervised(part, () -> {
		}, this.turns, this.changed);
		if (add(this.hired, supervised)) {
			supervised.begin();
		}
	}

	/**
	 * Stops one for good; returns when it has ended. Nothing happens if it isn't there.
	 */
	void dismiss(String name, Duration grace) {
		find(name).ifPresent((supervised) -> {
			supervised.stop(grace);
			this.hired.remove(supervised);
			this.shifts.replaceAll((shift) -> shift.stream().filter((it) -> it != supervised).toList());
			this.changed.run();
		});
	}

	Optional<Supervised> find(String name) {
		return all().filter((it) -> it.part().name().equals(name)).findFirst();
	}

	private Stream<Supervised> all() {
		return Stream.concat(this.shifts.stream().flatMap(List::stream), this.hired.stream());
	}

	private synchronized <T> boolean add(List<T> to, T one) {
		return !this.stopping && to.add(one);
	}

	private synchronized List<List<Supervised>> close() {
		this.stopping = true;
		List<List<Supervised>> lastFirst = new ArrayList<>(this.shifts.reversed());
		lastFirst.addFirst(this.hired);
		return lastFirst;
	}

	private static boolean isReady(Supervised supervised) {
		return supervised.state().condition() == Condition.READY;
	}

	private static Optional<Supervised> failing(List<Supervised> shift) {
		return shift.stream().filter((it) -> !isReady(it) && it.state().restarts() >= ENDS_BEFORE_READY).findFirst();
	}

	private void giveUp(Supervised supervised) {
		PartState state = supervised.state();
		Part part = supervised.part();
		String end = state.lastEnd();
		if (end != null && end.startsWith(Supervised.NOT_STARTED)) {
			throw new CannotRun(part.name() + " " + end);
		}
		String how = (end != null) ? "ends again and again (" + end + ")"
				: "isn't ready after " + this.patience.toMinutes() + " minutes";
		throw new CannotRun(part.name() + " " + how + ". Its log is " + part.log() + " and ends:\n  "
				+ String.join("\n  ", new LogFile(part.log()).lastLines(15)));
	}

	public List<PartState> states() {
		return all().map(Supervised::state).toList();
	}

	/** What was begun together is stopped together; before it, all that were hired. */
	public void stop() {
		List<Thread> threads = new ArrayList<>();
		for (List<Supervised> shift : close()) {
			shift.forEach((supervised) -> threads.add(Thread.ofVirtual().start(() -> supervised.stop(GRACE))));
			for (Thread thread : threads) {
				join(thread);
			}
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
