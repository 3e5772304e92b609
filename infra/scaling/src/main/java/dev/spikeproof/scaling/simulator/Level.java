package dev.spikeproof.scaling.simulator;

/** A number that changes in the course of time, and the area under its curve. */
final class Level {

	private long value;

	private long since;

	private double area;

	long value() {
		return this.value;
	}

	/** Changes the number at a time that isn't earlier than that of the last change. */
	void add(long difference, long now) {
		this.area += (double) this.value * (now - this.since);
		this.since = now;
		this.value += difference;
	}

	/** Returns the area so far, in nanoseconds times the number. */
	double area(long now) {
		return this.area + (double) this.value * (now - this.since);
	}

}
