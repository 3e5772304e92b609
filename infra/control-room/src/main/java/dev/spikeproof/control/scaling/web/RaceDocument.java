package dev.spikeproof.control.scaling.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/** How both ways of buying do, as a load test tells it. */
record RaceDocument(@Nullable @Valid Runner sync, @Nullable @Valid Runner async) {

	static final RaceDocument NONE = new RaceDocument(null, null);

	/**
	 * One of them.
	 *
	 * @param offered purchases sent
	 * @param waiting customers without an answer, or without what they bought
	 * @param p50 seconds until the answer
	 * @param p99 seconds until the answer
	 */
	record Runner(@PositiveOrZero int offered, @PositiveOrZero int accepted, @PositiveOrZero int done,
			@PositiveOrZero int failed, @PositiveOrZero int waiting, @PositiveOrZero double p50,
			@PositiveOrZero double p99) {
	}

}
