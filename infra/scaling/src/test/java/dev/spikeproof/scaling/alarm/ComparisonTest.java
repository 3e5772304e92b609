package dev.spikeproof.scaling.alarm;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {

	@ParameterizedTest
	@CsvSource({ "GREATER_THAN_THRESHOLD, >, false, false, true",
			"GREATER_THAN_OR_EQUAL_TO_THRESHOLD, ≥, false, true, true", "LESS_THAN_THRESHOLD, <, true, false, false",
			"LESS_THAN_OR_EQUAL_TO_THRESHOLD, ≤, true, true, false" })
	void breachesOnItsSideOfTheThreshold(Comparison comparison, String sign, boolean below, boolean at, boolean above) {
		assertThat(comparison.sign()).isEqualTo(sign);
		assertThat(comparison.breaches(29.9, 30)).isEqualTo(below);
		assertThat(comparison.breaches(30, 30)).isEqualTo(at);
		assertThat(comparison.breaches(30.1, 30)).isEqualTo(above);
	}

}
