package dev.spikeproof.local.spike;

import java.util.List;

/**
 * When customers were due: evenly, whether the load tool was in time or not. Nobody comes
 * too early, so the most punctual one tells when it began.
 *
 * @param begin milliseconds of the epoch
 * @param step between two customers, in milliseconds
 */
record Timetable(double begin, double step) {

	static Timetable of(List<Placement> placements, int customers, int overSeconds) {
		double step = overSeconds * 1000.0 / customers;
		return new Timetable(
				placements.stream().mapToDouble((each) -> each.begin() - (each.number() - 1) * step).min().orElse(0),
				step);
	}

	/** Seconds since the first was due. */
	double due(Placement placement) {
		return (placement.number() - 1) * this.step / 1000;
	}

	/** Likewise, of a time in milliseconds of the epoch. */
	double at(long millis) {
		return (millis - this.begin) / 1000;
	}

}
