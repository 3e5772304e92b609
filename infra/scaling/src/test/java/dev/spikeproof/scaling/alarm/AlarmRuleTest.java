package dev.spikeproof.scaling.alarm;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AlarmRuleTest {

	private static final Map<String, AlarmState> STATES = Map.of("a", AlarmState.ALARM, "o", AlarmState.OK, "i",
			AlarmState.INSUFFICIENT_DATA, "it's (too) late", AlarmState.ALARM, "TRUE", AlarmState.OK,
			"arn:aws:cloudwatch:eu-central-1:123456789012:alarm:late", AlarmState.ALARM);

	@ParameterizedTest
	@ValueSource(strings = { "TRUE", "NOT FALSE", "ALARM(a)", "OK(o)", "INSUFFICIENT_DATA(i)", "ALARM(\"a\")",
			"ALARM('a')", "  ALARM\t(\n a )  ", "ALARM(\"it's (too) late\")", "OK(TRUE)", "NOT NOT TRUE", "((TRUE))",
			"ALARM(arn:aws:cloudwatch:eu-central-1:123456789012:alarm:late)", "NOT(OK(a))AND(TRUE)",
			"ALARM(\"a\") AND NOT (OK(i) OR INSUFFICIENT_DATA('o'))", "TRUE AND TRUE AND TRUE",
			"FALSE OR FALSE OR TRUE" })
	void holds(String rule) {
		assertThat(AlarmRule.parse(rule).holds(STATES)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "FALSE", "NOT TRUE", "ALARM(o)", "OK(i)", "INSUFFICIENT_DATA(a)", "TRUE AND FALSE",
			"NOT (TRUE OR FALSE)", "TRUE AND TRUE AND FALSE", "FALSE OR FALSE" })
	void doesNotHold(String rule) {
		assertThat(AlarmRule.parse(rule).holds(STATES)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "true, true, true", "true, true, false", "true, false, true", "true, false, false",
			"false, true, true", "false, true, false", "false, false, true", "false, false, false" })
	void bindsNotCloserThanAndAndAndCloserThanOr(boolean a, boolean b, boolean c) {
		assertThat(truth("%s OR %s AND %s", a, b, c)).isEqualTo(a || (b && c));
		assertThat(truth("%s AND %s OR %s", a, b, c)).isEqualTo((a && b) || c);
		assertThat(truth("NOT %s AND %s OR %s", a, b, c)).isEqualTo((!a && b) || c);
		assertThat(truth("NOT (%s AND %s OR %s)", a, b, c)).isEqualTo(!((a && b) || c));
		assertThat(truth("%s AND (%s OR NOT %s)", a, b, c)).isEqualTo(a && (b || !c));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					``                | Column 1 of the rule: expected ALARM, OK, INSUFFICIENT_DATA, TRUE, FALSE, NOT or (, but the rule ends
					`ALARM(a) AND `   | Column 14 of the rule: expected ALARM, OK, INSUFFICIENT_DATA, TRUE, FALSE, NOT or (, but the rule ends
					ALARM(a) OR alarm(b) | Column 13 of the rule: expected ALARM, OK, INSUFFICIENT_DATA, TRUE, FALSE, NOT or (, but there is alarm
					ALARM(a) XOR OK(b)   | Column 10 of the rule: expected AND, OR or the end, but there is XOR
					ALARM(a))         | Column 9 of the rule: expected AND, OR or the end, but there is )
					(ALARM(a)         | Column 10 of the rule: expected AND, OR or ), but the rule ends
					ALARM a           | Column 7 of the rule: expected ( and the name of an alarm, but there is a
					ALARM()           | Column 7 of the rule: expected the name of an alarm, but there is )
					ALARM(            | Column 7 of the rule: expected the name of an alarm, but the rule ends
					ALARM("")         | Column 8 of the rule: expected the name of an alarm, but there is "
					ALARM("a)         | Column 10 of the rule: expected the " that ends the name, but the rule ends
					ALARM(too late)   | Column 11 of the rule: expected ) after the name, which stands in quotes if it has spaces, but there is late
					ALARM(a"b")       | Column 8 of the rule: expected ) after the name, which stands in quotes if it has spaces, but there is "
					TRUEFALSE         | Column 1 of the rule: expected ALARM, OK, INSUFFICIENT_DATA, TRUE, FALSE, NOT or (, but there is TRUEFALSE
					AT_LEAST(1, ALARM, (a)) | Column 1 of the rule: expected ALARM, OK, INSUFFICIENT_DATA, TRUE, FALSE, NOT or (, but there is AT_LEAST
					""")
	void saysWhereARuleIsWrongAndWhatWasExpected(String rule, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> AlarmRule.parse(rule)).withMessage(message);
	}

	@Test
	void takesAsManyCharactersAsCloudWatchAndNoMore() {
		String longest = "ALARM(a)" + " ".repeat(10_232);
		assertThat(AlarmRule.parse(longest).holds(STATES)).isTrue();
		assertThatIllegalArgumentException().isThrownBy(() -> AlarmRule.parse(longest + " "))
			.withMessage("The rule of a composite alarm has 10241 characters: take 10240 at most");
	}

	@Test
	void takesAThousandAlarms() {
		assertThat(AlarmRule.parse("OK(a) OR ".repeat(1_100) + "ALARM(a)").holds(STATES)).isTrue();
	}

	@Test
	void takesAHundredLevelsAndNoMore() {
		String hundred = "NOT (".repeat(50) + "ALARM(a)" + ")".repeat(50);
		assertThat(AlarmRule.parse(hundred).holds(STATES)).isTrue();
		assertThat(AlarmRule.parse("(TRUE) AND ".repeat(101) + "TRUE").holds(STATES)).isTrue();
		assertThatIllegalArgumentException().isThrownBy(() -> AlarmRule.parse("NOT " + hundred))
			.withMessageStartingWith("Column 255 of the rule: expected no more than 100 levels of parentheses and NOT");
		assertThatIllegalArgumentException().isThrownBy(() -> AlarmRule.parse("(".repeat(10_240)));
	}

	@Test
	void quotesOnlyTheBeginningOfWhatItFinds() {
		assertThatIllegalArgumentException().isThrownBy(() -> AlarmRule.parse("X".repeat(10_000)))
			.withMessageEndingWith("but there is " + "X".repeat(30) + "…");
	}

	private static boolean truth(String rule, boolean a, boolean b, boolean c) {
		return AlarmRule.parse(rule.formatted(constant(a), constant(b), constant(c))).holds(Map.of());
	}

	private static String constant(boolean value) {
		return value ? "TRUE" : "FALSE";
	}

}
