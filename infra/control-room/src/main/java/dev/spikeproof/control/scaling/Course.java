package dev.spikeproof.control.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.springframework.stereotype.Component;

/** How the last hour went, a point for every two seconds. */
@Component
public class Course {

	private static final Duration KEPT = Duration.ofHours(1);

	private static final Duration STEP = Duration.ofSeconds(2);

	private final Deque<Point> points = new ArrayDeque<>();

	/**
	 * One moment.
	 *
	 * @param arrived messages since this process began
	 * @param handled messages since this process began
	 */
	public record Point(Instant at, long arrived, long visible, long inFlight, int running, int starting, int desired,
			long handled) {

	}

	synchronized void add(Point point) {
		this.points.removeIf((earlier) -> earlier.at().isAfter(point.at()));
		if (!this.points.isEmpty() && point.at().isBefore(this.points.getLast().at().plus(STEP))) {
			return;
		}
		this.points.add(point);
		while (this.points.getFirst().at().isBefore(point.at().minus(KEPT))) {
			this.points.removeFirst();
		}
	}

	/** Those after a moment, the oldest first. */
	public synchronized List<Point> points(Instant after) {
		return this.points.stream().filter((point) -> point.at().isAfter(after)).toList();
	}

}
