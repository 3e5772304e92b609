package dev.spikeproof.scaling.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Points for a chart, so few that it can be drawn: neighbours are merged when there are
 * too many, and the peaks stay.
 */
final class Timeline {

	static final int MOST = 1000;

	private final List<Outcome.Point> points = new ArrayList<>();

	/** How many points were merged into one. */
	private int stride = 1;

	private int seen;

	void add(Outcome.Point point) {
		if (this.points.size() == MOST && this.seen % this.stride == 0) {
			halve();
		}
		if (this.seen++ % this.stride == 0) {
			this.points.add(point);
		}
		else {
			this.points.add(merge(this.points.removeLast(), point));
		}
	}

	private void halve() {
		for (int i = 0; i < MOST / 2; i++) {
			this.points.set(i, merge(this.points.get(2 * i), this.points.get(2 * i + 1)));
		}
		this.points.subList(MOST / 2, MOST).clear();
		this.stride *= 2;
	}

	private static Outcome.Point merge(Outcome.Point first, Outcome.Point second) {
		return new Outcome.Point(first.at(), Math.max(first.workers(), second.workers()),
				Math.max(first.backlog(), second.backlog()));
	}

	List<Outcome.Point> points() {
		return List.copyOf(this.points);
	}

}
