package dev.spikeproof.benchmarks.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class FiguresTest {

	@Test
	void oneRoundThatWentWrongDoesNotMoveTheMedian() {
		assertThat(new Figures(List.of(11.0, 900.0, 10.0, 12.0, 9.0)).median()).isEqualTo(11);
	}

	@Test
	void theMedianOfAnEvenNumberOfRoundsIsBetweenTheTwoInTheMiddle() {
		assertThat(new Figures(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
	}

	@Test
	void theSpreadSaysHowFarTheRoundsAreApart() {
		assertThat(new Figures(List.of(9.0, 10.0, 12.0)).spread()).isCloseTo(0.3, within(0.001));
	}

	@Test
	void thereIsNothingToSayAboutNoRound() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Figures(List.of()));
	}

}
