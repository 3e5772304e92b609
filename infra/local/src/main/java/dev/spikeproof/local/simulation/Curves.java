package dev.spikeproof.local.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import dev.spikeproof.local.chart.Chart;
import dev.spikeproof.local.chart.Html;
import dev.spikeproof.local.chart.Series;
import dev.spikeproof.scaling.simulator.Outcome;
import dev.spikeproof.scaling.simulator.Outcome.Point;

/** What policies did, as a page. */
public record Curves(Map<String, Outcome> outcomes) {

	private static final Duration LONG = Duration.ofHours(2);

	/** Returns HTML that needs no network. */
	public String page() {
		return Html.page("What each policy would do", chart("Workers that cost", "workers", Point::workers).svg()
				+ chart("Backlog", "messages", Point::backlog).svg());
	}

	private Chart chart(String title, String unit, ToIntFunction<Point> value) {
		boolean hours = this.outcomes.values().stream().anyMatch((outcome) -> outcome.length().compareTo(LONG) > 0);
		Iterator<Series.Colour> colours = Stream.generate(() -> List.of(Series.Colour.values()))
			.flatMap(List::stream)
			.iterator();
		List<Series> series = new ArrayList<>();
		this.outcomes.forEach((name,
				outcome) -> series.add(new Series(name, colours.next(), true,
						outcome.timeline()
							.stream()
							.map((point) -> new Series.Point(point.at().toMillis() / (hours ? 3_600_000.0 : 1000.0),
									value.applyAsInt(point)))
							.toList())));
		return new Chart(title, hours ? "hours" : "seconds", unit, series);
	}

}
