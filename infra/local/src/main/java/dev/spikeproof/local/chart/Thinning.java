package dev.spikeproof.local.chart;

import java.util.ArrayList;
import java.util.List;

import dev.spikeproof.local.chart.Series.Point;

/** No more points than can be seen; of neighbours the lowest and the highest stay. */
final class Thinning {

	private Thinning() {
	}

	static List<Point> of(List<Point> points, int most) {
		if (points.size() <= most) {
			return points;
		}
		int together = Math.ceilDiv(2 * points.size(), most);
		List<Point> fewer = new ArrayList<>();
		for (int from = 0; from < points.size(); from += together) {
			List<Point> some = points.subList(from, Math.min(points.size(), from + together));
			Point lowest = some.getFirst();
			Point highest = some.getFirst();
			for (Point point : some) {
				lowest = (point.y() < lowest.y()) ? point : lowest;
				highest = (point.y() > highest.y()) ? point : highest;
			}
			boolean rises = lowest.x() < highest.x();
			fewer.add(rises ? lowest : highest);
			fewer.add(rises ? highest : lowest);
		}
		fewer.add(points.getLast());
		return fewer;
	}

}
