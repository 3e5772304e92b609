package dev.spikeproof.local.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.process.Patience;
import dev.spikeproof.local.process.ProcessIdentity;
import dev.spikeproof.local.supervisor.State.Condition;
import dev.spikeproof.local.supervisor.State.PartState;
import org.jspecify.annotations.Nullable;

/** One part under supervision: started, watched, started again when it has ended. */
final class Supervised {

	static final String NOT_STARTED = "can't be started: ";

	/** So long one may take to become ready before others no longer wait for it. */
	private static final Duration LONGEST_TURN = Duration.ofMinutes(1);

	private final Part part;

	private final Repair repair;

	private final Semaphore turns;

	private final Runnable changed;

	private final Backoff backoff = new Backoff();

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile PartState state;

	/**
	 * @param repair what has to be done when the part is back after its end
	 * @param turns taken by one that starts, until it is ready
	 * @param changed told after each change of the state
	 */
	Supervised(Part part, Repair repair, Semaphore turns, Runnable changed) {
		this.part = part;
		this.repair = repair;
		this.turns = turns;
		this.changed = changed;
		this.state = new PartState(part.name(), part.port(), null, Condition.WAITING, 0, null, null, null);
	}

	@FunctionalInterface
	interface Repair {

		void afterRestart();

	}

	PartState state() {
		return this.state;
	}

	Part part() {
		return this.part;
	}

	void begin() {
		Thread.ofPlatform().name(this.part.name()).daemon().start(this::superviseUntilStopped);
	}

	private void superviseUntilStopped() {
		try {
			while (isMyTurn()) {
				Instant start = now();
				String end = runOnce();
				if (isWanted()) {
					tell(null, Condition.RESTARTING, this.state.restarts() + 1, null, null,
							end + " at " + now().truncatedTo(ChronoUnit.SECONDS));
					Duration run = Duration.between(start, now());
					isStoppedWithin(this.backoff.afterARunOf(run));
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** What it waits for its turn counts: it was asked for. */
	private boolean isMyTurn() throws InterruptedException {
		if (isWanted()) {
			tell(null, Condition.WAITING, this.state.restarts(), now(), null, this.state.lastEnd());
		}
		while (isWanted()) {
			if (this.turns.tryAcquire(100, TimeUnit.MILLISECONDS)) {
				return true;
			}
		}
		return false;
	}

	private String runOnce() throws InterruptedException {
		try {
			launch();
			return this.part.awaitEnd();
		}
		catch (IOException | RuntimeException ex) {
			return NOT_STARTED + ex.getMessage();
		}
	}

	private void launch() throws IOException {
		try {
			startUnlessStopped();
			Long pid = this.part.process().map(ProcessIdentity::pid).orElse(null);
			tell(pid, Condition.STARTING, this.state.restarts(), this.state.since(), null, this.state.lastEnd());
			Thread.ofVirtual().start(() -> tellWhenReady(pid));
			Patience.until(() -> this.state.readyAt() != null || !this.part.isRunning() || !isWanted(), LONGEST_TURN);
		}
		finally {
			this.turns.release();
		}
	}

	private void tellWhenReady(@Nullable Long pid) {
		// Asked once and remembered: a busy part may miss the next time.
		AtomicBoolean ready = new AtomicBoolean();
		Patience.until(() -> {
			ready.set(this.part.isReady());
			return ready.get() || !this.part.isRunning() || !isWanted();
		}, Duration.ofDays(1));
		if (!ready.get() || !isWanted()) {
			return;
		}
		try {
			if (this.state.restarts() > 0) {
				this.repair.afterRestart();
			}
			tell(pid, Condition.READY, this.state.restarts(), this.state.since(), now(), this.state.lastEnd());
		}
		catch (RuntimeException ex) {
			System.err.println(now() + " " + this.part.name() + " is back, but: " + ex.getMessage());
			this.part.stop(Duration.ofSeconds(5));
		}
	}

	/** Never begun anew after this; returns when it has ended. */
	void stop(Duration grace) {
		this.stopping.countDown();
		tell(this.state.pid(), Condition.STOPPING, this.state.restarts(), this.state.since(), this.state.readyAt(),
				this.state.lastEnd());
		synchronized (this) {
			this.part.stop(grace);
		}
		tell(null, Condition.STOPPED, this.state.restarts(), null, null, this.state.lastEnd());
	}

	/**
	 * A start that is under way is finished before a stop, so that nothing slips through.
	 */
	private synchronized void startUnlessStopped() throws IOException {
		if (isWanted()) {
			this.part.start();
		}
	}

	private boolean isWanted() {
		return this.stopping.getCount() > 0;
	}

	private boolean isStoppedWithin(Duration time) throws InterruptedException {
		return this.stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
	}

	private synchronized void tell(@Nullable Long pid, Condition condition, int restarts, @Nullable Instant since,
			@Nullable Instant readyAt, @Nullable String lastEnd) {
		this.state = new PartState(this.part.name(), this.part.port(), pid, condition, restarts, since, readyAt,
				lastEnd);
		this.changed.run();
	}

	private static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.MILLIS);
	}

}
