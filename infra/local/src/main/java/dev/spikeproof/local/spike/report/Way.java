package dev.spikeproof.local.spike.report;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a customer wants his answer. */
public enum Way {

	/** By {@code Prefer: wait}, when all is done. */
	SYNC,

	/** At once, that it will be done. */
	ASYNC;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
