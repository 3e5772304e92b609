package dev.spikeproof.control.deadletter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Many letters on their way back.
 *
 * @param what which ones, in words
 * @param mover who moves them: SQS or the desk
 * @param toMove how many there were at the start, approximately
 * @param remark what an operator should know of it; null if nothing
 */
public record Redrive(String what, Mover mover, State state, long moved, long toMove, Instant startedAt,
		@Nullable String remark) {

	/** SQS moves a standard queue by itself, and goes on when the desk doesn't. */
	public enum Mover {

		SQS, DESK

	}

	public enum State {

		RUNNING, COMPLETED, FAILED, CANCELLED

	}

	public boolean isRunning() {
		return this.state == State.RUNNING;
	}

	Redrive moved(int more) {
		return new Redrive(this.what, this.mover, this.state, this.moved + more, this.toMove, this.startedAt,
				this.remark);
	}

	Redrive ended(State how, @Nullable String remark) {
		return new Redrive(this.what, this.mover, how, this.moved, this.toMove, this.startedAt, remark);
	}

}
