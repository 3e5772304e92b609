package dev.spikeproof.scaling.simulator;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentMeanTest {

	private final RecentMean mean = new RecentMean(Duration.ofSeconds(7));

	@Test
	void isWhatWasExpectedUntilSomethingIsMeasured() {
		assertThat(at(0)).isEqualTo(Duration.ofSeconds(7));
	}

	@Test
	void isThatOfTheLastMinute() {
		add(1);
		at(10);
		add(2);
		add(6);

		assertThat(at(20)).isEqualTo(Duration.ofSeconds(3));
		assertThat(at(69)).isEqualTo(Duration.ofSeconds(3));
		assertThat(at(70)).isEqualTo(Duration.ofSeconds(4));
	}

	@Test
	void staysWhenNothingIsMeasuredAnyMore() {
		add(1);
		at(10);

		assertThat(at(1000)).isEqualTo(Duration.ofSeconds(1));
	}

	private void add(int seconds) {
		this.mean.add(Duration.ofSeconds(seconds).toNanos());
	}

	private Duration at(int second) {
		return this.mean.at(Duration.ofSeconds(second).toNanos());
	}

}
