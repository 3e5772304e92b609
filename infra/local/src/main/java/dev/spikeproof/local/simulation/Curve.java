package dev.spikeproof.local.simulation;

import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;

import dev.spikeproof.scaling.simulator.Outcome.Point;

/** Numbers over time as a line of blocks. */
final class Curve {

	private static final String LEVELS = " ▁▂▃▄▅▆▇█";

	private final int width;

	/** What the right edge stands for. */
	private final Duration span;

	Curve(int width, Duration span) {
		this.width = width;
		this.span = span;
	}

	/**
	 * Draws the highest value of each column; a value that isn't 0 is seen however low it
	 * is. A value holds until the next point.
	 * @param top what the highest block stands for
	 */
	String draw(List<Point> points, ToIntFunction<Point> value, int top) {
		int[] highest = new int[this.width];
		for (int i = 0; i < points.size(); i++) {
			int from = column(points.get(i).at());
			int to = (i + 1 < points.size()) ? column(points.get(i + 1).at()) : from;
			for (int column = from; column <= Math.max(from, to - 1); column++) {
				highest[column] = Math.max(highest[column], value.applyAsInt(points.get(i)));
			}
		}
		StringBuilder line = new StringBuilder();
		for (int each : highest) {
			line.append(LEVELS.charAt((int) Math.ceilDiv((long) each * (LEVELS.length() - 1), Math.max(1, top))));
		}
		return line.toString();
	}

	private int column(Duration at) {
		return (int) Math.min(this.width - 1L, at.toMillis() * this.width / Math.max(1, this.span.toMillis()));
	}

}
