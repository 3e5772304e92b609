package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.spikeproof.scaling.policy.Change;
import dev.spikeproof.scaling.policy.Decision;
import dev.spikeproof.scaling.policy.History;
import dev.spikeproof.scaling.policy.Limits;
import dev.spikeproof.scaling.policy.Observation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsTest {

	private static final Duration TIME = Duration.ofSeconds(24);

	/** What the policy got to see, every 10 s. */
	private final List<History> shown = new ArrayList<>();

	@Test
	void showsThePolicyTheQueueAndTheWorkers() {
		simulate(Duration.ZERO, Scenarios.at(0, 0, 0, 3, 4));

		assertThat(shownAt(0)).containsExactly(new Observation(at(0), 0, 3, 2, 0, TIME, 0.75));
		assertThat(shownAt(10)).last().isEqualTo(new Observation(at(10), 1, 4, 2, 0, TIME, 1));
		assertThat(shownAt(30)).last().isEqualTo(new Observation(at(30), 0, 1, 2, 1, TIME, 0.25));
		assertThat(shownAt(70)).last().isEqualTo(new Observation(at(70), 0, 0, 3, 0, TIME, 0));
	}

	@Test
	void showsNothingThatIsTooNewToBeKnown() {
		simulate(Duration.ofSeconds(25), Scenarios.at(0));

		assertThat(shownAt(20)).isEmpty();
		assertThat(shownAt(30)).extracting(Observation::at).containsExactly(at(0));
		assertThat(shownAt(60)).extracting(Observation::at).containsExactly(at(0), at(10), at(20), at(30));
	}

	@Test
	void forgetsWhatIsOlderThanHalfAnHour() {
		simulate(Duration.ZERO, Scenarios.at(0, 3600));

		assertThat(shownAt(3600)).hasSize(181).first().extracting(Observation::at).isEqualTo(at(1800));
		assertThat(this.shown.get(182).changes()).containsExactly(new Change(at(20), 2, 3));
		assertThat(this.shown.get(183).changes()).isEmpty();
	}

	@Test
	void showsAChangeAtOnceHoweverLateTheMetricsAre() {
		simulate(Duration.ofMinutes(5), Scenarios.at(0));

		assertThat(this.shown.get(2).changes()).isEmpty();
		assertThat(this.shown.get(3).changes()).containsExactly(new Change(at(20), 2, 3));
	}

	/** With two workers that handle two messages each; from 20 s on there are three. */
	private void simulate(Duration delay, Arrivals arrivals) {
		Scenario.Fleet fleet = new Scenario.Fleet(new Limits(2, 3), 2, 2, Duration.ofSeconds(40));
		Scenario scenario = new Scenario(arrivals, HandlerTimes.constant(TIME), fleet,
				new Scenario.Control(Duration.ofSeconds(10), delay), Scenarios.NO_FAILURES, 1);
		new Simulation(scenario).run((history, now) -> {
			this.shown.add(history);
			return new Decision(now.isBefore(at(20)) ? 2 : 3, "");
		});
	}

	private List<Observation> shownAt(int second) {
		return this.shown.get(second / 10).observations();
	}

	private static Instant at(int second) {
		return Instant.ofEpochSecond(second);
	}

}
