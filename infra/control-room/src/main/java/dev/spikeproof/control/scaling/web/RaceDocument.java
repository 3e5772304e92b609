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
	 * @param done customers with what they bought; who waits for it, with his answer only
	 * @param failed customers who were turned away
	 * @param waiting all others
	 * @param p50 seconds until the answer
	 * @param p99 seconds until the answer
	 */
	record Runner(@PositiveOrZero int offered, @PositiveOrZero int accepted, @PositiveOrZero int done,
			@PositiveOrZero int failed, @PositiveOrZero int waiting, @PositiveOrZero double p50,
			@PositiveOrZero double p99) {
	}

}
