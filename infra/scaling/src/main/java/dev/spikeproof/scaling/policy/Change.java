package dev.spikeproof.scaling.policy;

import java.time.Instant;

/** That the number of workers wanted was changed. */
public record Change(Instant at, int from, int to) {

	boolean isOut() {
		return this.to > this.from;
	}

}
