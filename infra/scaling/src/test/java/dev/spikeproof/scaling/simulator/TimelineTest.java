package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineTest {

	@Test
	void keepsEveryPointWhileTheyAreFew() {
		List<Outcome.Point> points = timeline(1000, -1);

		assertThat(points).hasSize(1000).element(999).isEqualTo(new Outcome.Point(Duration.ofSeconds(999), 1, 0));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 1000, 2023, 2024, 98_765, 99_999 })
	void keepsAPeakHoweverManyPointsThereAre(int peak) {
		List<Outcome.Point> points = timeline(100_000, peak);

		assertThat(points).hasSizeBetween(500, 1000);
		assertThat(points).filteredOn((it) -> it.backlog() == 50 && it.workers() == 7)
			.singleElement()
			.satisfies((it) -> assertThat(it.at().toSeconds()).isBetween(peak - 127L, (long) peak));
	}

	@Test
	void keepsTheOrderAndTheDistances() {
		List<Outcome.Point> points = timeline(5000, -1);

		assertThat(points).hasSize(625);
		assertThat(points).element(624).extracting(Outcome.Point::at).isEqualTo(Duration.ofSeconds(624 * 8));
	}

	private static List<Outcome.Point> timeline(int seconds, int peak) {
		Timeline timeline = new Timeline();
		for (int second = 0; second < seconds; second++) {
			timeline.add(
					new Outcome.Point(Duration.ofSeconds(second), (second == peak) ? 7 : 1, (second == peak) ? 50 : 0));
		}
		return timeline.points();
	}

}
