package dev.spikeproof.messaging.model;

import java.util.Locale;
import java.util.UUID;

/**
 * An event.
 *
 * @param number its place among all
 * @param purchase its business key, and the group of a status
 */
record Event(int number, UUID id, Kind kind, String purchase, Nature nature) {

	Event(int number, Kind kind, String purchase, Nature nature) {
		this(number, new UUID(0, number), kind, purchase, nature);
	}

	boolean isHealthy() {
		return this.nature == Nature.HEALTHY;
	}

	/** Again and again, until it is given up. */
	boolean isReceivedInVain() {
		return this.nature == Nature.HOPELESS || this.nature == Nature.KILLING;
	}

	/** For the first time that a story speaks of it. */
	String inFull() {
		String what = switch (this.kind) {
			case ORDER -> "the order of ";
			case VIDEO -> "a video of ";
			case STATUS -> "a status of ";
		};
		String nature = isHealthy() ? "" : " (%s)".formatted(this.nature.name().toLowerCase(Locale.ROOT));
		return "%s, %s%s%s,".formatted(this, what, this.purchase, nature);
	}

	@Override
	public String toString() {
		return "event " + this.number;
	}

}
