package dev.spikeproof.local.simulation;

import java.time.Duration;
import java.util.List;

import dev.spikeproof.scaling.simulator.Outcome.Point;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CurveTest {

	private final Curve curve = new Curve(10, Duration.ofSeconds(100));

	@Test
	void holdsAValueUntilTheNext() {
		assertThat(draw(8, point(0, 4), point(50, 8), point(80, 0))).isEqualTo("▄▄▄▄▄███  ");
	}

	@Test
	void showsTheHighestOfAColumn() {
		assertThat(draw(8, point(0, 1), point(21, 8), point(25, 2), point(30, 0))).isEqualTo("▁▁█       ");
	}

	@Test
	void showsALowValueToo() {
		assertThat(draw(1000, point(0, 1), point(99, 1))).isEqualTo("▁".repeat(10));
	}

	@Test
	void isEmptyWhereNothingWas() {
		assertThat(draw(1)).isBlank().hasSize(10);
	}

	private String draw(int top, Point... points) {
		return this.curve.draw(List.of(points), Point::backlog, top);
	}

	private static Point point(int second, int backlog) {
		return new Point(Duration.ofSeconds(second), 0, backlog);
	}

}
