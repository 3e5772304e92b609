package dev.spikeproof.scaling.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0XX0X | 3 | 3 | MISSING       | 2 of the last 3 periods of 1 min were above 30, and it takes 3: 40, 20, 40
					00XXX | 3 | 3 | MISSING       | 3 of the last 3 periods of 1 min were above 30: 40, 40, 40
					0XX-X | 3 | 3 | MISSING       | 3 of the last 3 periods of 1 min with data were above 30: 40, 40, 40
					00X00 | 2 | 3 | MISSING       | 1 of the last 3 periods of 1 min was above 30, and it takes 2: 40, 20, 20
					00000 | 2 | 3 | MISSING       | 0 of the last 3 periods of 1 min were above 30: 20, 20, 20
					X00   | 1 | 1 | MISSING       | The last period of 1 min was not above 30: 20
					X0-   | 1 | 1 | MISSING       | The last period of 1 min with data was not above 30: 20
					-----  | 3 | 3 | MISSING      | None of the last 5 periods of 1 min has data; too little to tell
					----X | 3 | 3 | MISSING       | The last period of 1 min was above 30, and it takes 3: 40; too little to tell
					--X-- | 3 | 3 | MISSING       | The last period of 1 min with data was above 30: 40; nothing since was within the threshold
					----0 | 3 | 3 | MISSING       | The last period of 1 min was not above 30: 20
					--X-- | 3 | 3 | IGNORE        | The last period of 1 min with data was above 30, and it takes 3: 40; too little to tell, so the state stays OK
					----0 | 3 | 3 | IGNORE        | The last period of 1 min was not above 30: 20
					--X-- | 3 | 3 | BREACHING     | The last period of 1 min with data was above 30: 40; 2 without data count as breaching
					X-0-X | 3 | 4 | NOT_BREACHING | 2 of the last 3 periods of 1 min with data were above 30, and it takes 3: 40, 20, 40; 1 without data counts as within the threshold
					""")
	void saysWithNumbersWhyTheStateIsWhatItIs(String periods, int datapointsToAlarm, int evaluationPeriods,
			MissingData treatment, String reason) {
		Alarm alarm = Drawing.alarm(datapointsToAlarm, evaluationPeriods, treatment);
		assertThat(new Drawing(periods).evaluation(alarm, AlarmState.OK).reason()).isEqualTo(reason);
	}

	@ParameterizedTest
	@CsvSource({ "41.2, 41.2", "38, 38", "33.333333333333336, 33.3333", "1234567.8, 1234568",
			"0.000012345678, 0.0000123457", "-0.5, -0.5", "0, 0", "12000000, 12000000", "30.0001, 30.0001" })
	void writesNumbersWithSixDigitsOrAllBeforeThePoint(double value, String written) {
		Alarm alarm = new Alarm("a", Statistic.SUM, Duration.ofSeconds(30), 1, 1,
				Comparison.LESS_THAN_OR_EQUAL_TO_THRESHOLD, value, MissingData.MISSING);
		Sample sample = new Sample(Drawing.NOW.minusSeconds(1), value);
		assertThat(alarm.evaluate(AlarmState.OK, List.of(sample), Drawing.NOW).reason())
			.isEqualTo("The last period of 30 s was at most %1$s: %1$s".formatted(written));
	}

	@Test
	void listsTheNewestTwentyValuesInTheirOrder() {
		Alarm alarm = new Alarm("a", Statistic.MAXIMUM, Duration.ofHours(1), 24, 1,
				Comparison.GREATER_THAN_OR_EQUAL_TO_THRESHOLD, 1, MissingData.MISSING);
		List<Sample> samples = new ArrayList<>();
		for (int hour = 1; hour <= 24; hour++) {
			samples.add(new Sample(Drawing.NOW.minus(Duration.ofHours(25 - hour)), hour));
		}
		assertThat(alarm.evaluate(AlarmState.OK, samples, Drawing.NOW).reason())
			.isEqualTo("24 of the last 24 periods of 1 h were at least 1: …, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, "
					+ "16, 17, 18, 19, 20, 21, 22, 23, 24");
	}

}
