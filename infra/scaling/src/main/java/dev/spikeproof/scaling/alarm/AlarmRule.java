package dev.spikeproof.scaling.alarm;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A condition on the states of other alarms, as a composite alarm has one. */
public sealed interface AlarmRule {

	/**
	 * Reads the syntax of CloudWatch: {@code ALARM("a") AND NOT (OK(b) OR TRUE)}. Words
	 * are upper case; NOT binds closer than AND, AND closer than OR. A name with spaces,
	 * parentheses or quotes of one kind stands in quotes of the other; there are no
	 * escapes. AT_LEAST isn't known.
	 * @param text 10,240 characters at most, with parentheses and NOT nested 100 deep at
	 * most
	 * @throws IllegalArgumentException that says what was expected, and in which column
	 */
	static AlarmRule parse(String text) {
		return new RuleParser(text).parse();
	}

	/**
	 * Says whether it is true.
	 * @param states by name; an alarm without one is in none
	 */
	default boolean holds(Map<String, AlarmState> states) {
		return switch (this) {
			case Constant it -> it.value();
			case Is it -> states.get(it.alarm()) == it.state();
			case Not it -> !it.rule().holds(states);
			case All it -> it.rules().stream().allMatch((rule) -> rule.holds(states));
			case Any it -> it.rules().stream().anyMatch((rule) -> rule.holds(states));
		};
	}

	/** Returns the names in it in their order, maybe more than once. */
	default Stream<String> alarms() {
		return switch (this) {
			case Constant it -> Stream.empty();
			case Is it -> Stream.of(it.alarm());
			case Not it -> it.rule().alarms();
			case All it -> it.rules().stream().flatMap(AlarmRule::alarms);
			case Any it -> it.rules().stream().flatMap(AlarmRule::alarms);
		};
	}

	record Constant(boolean value) implements AlarmRule {

	}

	record Is(String alarm, AlarmState state) implements AlarmRule {

	}

	record Not(AlarmRule rule) implements AlarmRule {

	}

	record All(List<AlarmRule> rules) implements AlarmRule {

	}

	record Any(List<AlarmRule> rules) implements AlarmRule {

	}

}
