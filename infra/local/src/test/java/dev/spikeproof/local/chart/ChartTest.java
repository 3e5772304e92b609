package dev.spikeproof.local.chart;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChartTest {

	@Test
	void drawsRoundAxesFromZero() {
		assertThat(Axis.to(941, 100)).isEqualTo(new Axis(1000, 200, 100));
		assertThat(Axis.to(0.0213, 100).ticks().mapToObj(Axis.to(0.0213, 100)::label)).startsWith("0.000", "0.005");
	}

	@Test
	void keepsPeaksOfMorePointsThanCanBeSeen() {
		List<Series.Point> points = IntStream.range(0, 100_000)
			.mapToObj((i) -> new Series.Point(i, (i == 50_001) ? 9 : 1))
			.toList();

		assertThat(Thinning.of(points, 700)).hasSizeLessThan(710).contains(new Series.Point(50_001, 9));
	}

	@Test
	void letsNoTextBecomeMarkup() {
		String svg = new Chart("<b>", "x", "y",
				List.of(new Series("a & b", Series.Colour.BLUE, true, List.of(new Series.Point(0, 1)))))
			.svg();

		assertThat(svg).contains("&lt;b&gt;", "a &amp; b").doesNotContain("<b>");
	}

}
