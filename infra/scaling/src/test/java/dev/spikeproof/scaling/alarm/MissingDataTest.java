package dev.spikeproof.scaling.alarm;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of the Amazon CloudWatch user guide, on how missing data are treated. */
class MissingDataTest {

	@ParameterizedTest
	@CsvSource({ "0-X-X, OK, OK, OK, OK", "----0, OK, OK, OK, OK", "0----, OK, OK, OK, OK",
			"-----, INSUFFICIENT_DATA, keep, ALARM, OK", "0XX-X, ALARM, ALARM, ALARM, ALARM",
			"--X--, ALARM, keep, ALARM, OK", "----X, INSUFFICIENT_DATA, keep, ALARM, OK",
			"---X-, INSUFFICIENT_DATA, keep, ALARM, OK", "--X-X, ALARM, keep, ALARM, OK",
			"---XX, INSUFFICIENT_DATA, keep, ALARM, OK" })
	void evaluatesThreeOutOfThree(String periods, String missing, String ignore, String breaching,
			String notBreaching) {
		Drawing drawing = new Drawing(periods);
		assertState(drawing, Drawing.alarm(3, 3, MissingData.MISSING), missing);
		assertState(drawing, Drawing.alarm(3, 3, MissingData.IGNORE), ignore);
		assertState(drawing, Drawing.alarm(3, 3, MissingData.BREACHING), breaching);
		assertState(drawing, Drawing.alarm(3, 3, MissingData.NOT_BREACHING), notBreaching);
	}

	@ParameterizedTest
	@CsvSource({ "0-X-X, ALARM, ALARM, ALARM, ALARM", "00X0X, ALARM, ALARM, ALARM, ALARM", "0-X--, OK, OK, ALARM, OK",
			"----0, OK, OK, ALARM, OK", "---X-, ALARM, keep, ALARM, OK" })
	void evaluatesTwoOutOfThree(String periods, String missing, String ignore, String breaching, String notBreaching) {
		Drawing drawing = new Drawing(periods);
		assertState(drawing, Drawing.alarm(2, 3, MissingData.MISSING), missing);
		assertState(drawing, Drawing.alarm(2, 3, MissingData.IGNORE), ignore);
		assertState(drawing, Drawing.alarm(2, 3, MissingData.BREACHING), breaching);
		assertState(drawing, Drawing.alarm(2, 3, MissingData.NOT_BREACHING), notBreaching);
	}

	@ParameterizedTest
	@EnumSource
	void looksBackTwoPeriodsMoreThanItEvaluates(MissingData treatment) {
		Alarm alarm = Drawing.alarm(3, 3, treatment);
		assertThat(new Drawing("X-X-X").state(alarm, AlarmState.OK)).isEqualTo(AlarmState.ALARM);
		assertThat(new Drawing("0X--X-X").state(alarm, AlarmState.OK))
			.isEqualTo(new Drawing("--X-X").state(alarm, AlarmState.OK));
	}

	private static void assertState(Drawing drawing, Alarm alarm, String expected) {
		for (AlarmState before : AlarmState.values()) {
			AlarmState state = "keep".equals(expected) ? before : AlarmState.valueOf(expected);
			assertThat(drawing.state(alarm, before)).as("%s, %s, was %s", drawing, alarm.missingData(), before)
				.isEqualTo(state);
		}
	}

}
