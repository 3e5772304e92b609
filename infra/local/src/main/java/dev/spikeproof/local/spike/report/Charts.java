package dev.spikeproof.local.spike.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import dev.spikeproof.local.chart.Chart;
import dev.spikeproof.local.chart.Series;
import dev.spikeproof.local.chart.Series.Colour;
import dev.spikeproof.local.chart.Series.Point;

/** The curves of the largest groups. */
final class Charts {

	private static final String SECONDS = "seconds since the first customer";

	private final Report report;

	Charts(Report report) {
		this.report = report;
	}

	/** How many customers have a good answer by when. */
	Chart answers() {
		int offered = ways().mapToInt(Result::offered).max().orElse(0);
		List<Series> series = new ArrayList<>();
		ways().forEach(
				(result) -> series.add(new Series(
						(result.measured().way() == Way.ASYNC)
								? "asynchronously: accepted" : "synchronously: answered by a result",
						colour(result), true,
						counted(result.measured()
							.purchases()
							.stream()
							.filter(Purchase::succeeded)
							.mapToDouble(Purchase::answered),
								this.report.settings().overSeconds() + this.report.settings().waitSeconds()))));
		return new Chart("%s customers within %d s: who has an answer".formatted(Say.count(offered),
				this.report.settings().overSeconds()), SECONDS, "customers", series);
	}

	/** How many are done by when. */
	Chart done() {
		return new Chart("Done", SECONDS, "purchases",
				ways().map((result) -> new Series(result.measured().way() + "", colour(result), true,
						counted(result.measured()
							.purchases()
							.stream()
							.map(Purchase::done)
							.filter(Objects::nonNull)
							.mapToDouble((done) -> done), result.drain())))
					.toList());
	}

	Chart backlog() {
		return new Chart("Backlog: visible and in flight", SECONDS, "messages",
				ways()
					.map((result) -> new Series(result.measured().way() + "", colour(result), true,
							moments(result).map((moment) -> new Point(moment.at(), moment.backlog())).toList()))
					.toList());
	}

	Chart workers() {
		return new Chart("Workers that cost", SECONDS, "workers",
				ways()
					.map((result) -> new Series(result.measured().way() + "", colour(result), true,
							moments(result).map((moment) -> new Point(moment.at(), moment.workers())).toList()))
					.toList());
	}

	/** Of each customer, by when he was due. */
	Chart waiting() {
		return new Chart("How long each customer waited for the answer", "second in which he was due", "seconds",
				ways().map((result) -> new Series(result.measured().way() + "", colour(result), false,
						result.measured()
							.purchases()
							.stream()
							.map((purchase) -> new Point(purchase.due(), purchase.waited()))
							.toList()))
					.toList());
	}

	private Stream<Result> ways() {
		return Stream.of(Way.ASYNC, Way.SYNC).flatMap((way) -> this.report.largest(way).stream());
	}

	private static Stream<Moment> moments(Result result) {
		return result.measured().moments().stream().filter((moment) -> moment.at() >= 0);
	}

	private static Colour colour(Result result) {
		return (result.measured().way() == Way.ASYNC) ? Colour.BLUE : Colour.ORANGE;
	}

	private static List<Point> counted(DoubleStream times, double end) {
		double[] sorted = times.sorted().toArray();
		List<Point> points = new ArrayList<>();
		points.add(new Point(0, 0));
		for (int i = 0; i < sorted.length; i++) {
			points.add(new Point(sorted[i], i + 1));
		}
		points.add(new Point(Math.max(end, points.getLast().x()), sorted.length));
		return points;
	}

}
