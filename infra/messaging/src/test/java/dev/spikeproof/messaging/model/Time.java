package dev.spikeproof.messaging.model;

import org.jspecify.annotations.Nullable;

/** The clock of the world, in seconds, and what goes by it. */
final class Time {

	/** A third of what a message is invisible. */
	private static final int TICK = 10;

	private static final int TICKS_OF_STANDSTILL = 4;

	private final World world;

	private long now;

	Time(World world) {
		this.world = world;
	}

	long now() {
		return this.now;
	}

	/** While work goes on: everybody's heart beats. */
	boolean pass() {
		if (isSomethingBeingDeleted(null)) {
			return false;
		}
		tick(null);
		this.world.story.tell(() -> TICK + " seconds pass");
		return true;
	}

	/** One's heart doesn't, for longer than a message is invisible. */
	boolean passWhileStandsStill(Worker still) {
		if (isSomethingBeingDeleted(still) || !still.standStill()) {
			return false;
		}
		for (int i = 0; i < TICKS_OF_STANDSTILL; i++) {
			tick(still);
		}
		this.world.story.tell(() -> "%s stands still for %d seconds".formatted(still, TICK * TICKS_OF_STANDSTILL));
		return true;
	}

	private void tick(@Nullable Worker still) {
		this.now += TICK;
		for (Worker worker : this.world.workers) {
			if (worker != still) {
				worker.beat();
			}
		}
	}

	private boolean isSomethingBeingDeleted(@Nullable Worker still) {
		for (Worker worker : this.world.workers) {
			if (worker != still && worker.isDone()) {
				return true;
			}
		}
		return false;
	}

}
