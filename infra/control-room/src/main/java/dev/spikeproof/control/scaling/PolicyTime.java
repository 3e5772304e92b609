package dev.spikeproof.control.scaling;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that policies live in. With a scale of 6 a minute of theirs is ten seconds of
 * ours, and a video that takes 3 s to encode takes them 18.
 *
 * @param origin when both were the same
 */
record PolicyTime(Instant origin, double scale) {

	Instant at(Instant real) {
		return this.origin.plus(of(Duration.between(this.origin, real)));
	}

	Duration of(Duration real) {
		return Duration.ofNanos((long) (real.toNanos() * this.scale));
	}

	Duration real(Duration theirs) {
		return Duration.ofNanos((long) (theirs.toNanos() / this.scale));
	}

}
