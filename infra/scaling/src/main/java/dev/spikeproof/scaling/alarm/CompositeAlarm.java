package dev.spikeproof.scaling.alarm;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Watches other alarms, as a CloudWatch composite alarm does.
 *
 * @param name 1 to 255 characters
 */
public record CompositeAlarm(String name, AlarmRule rule) {

	/**
	 * Refuses what CloudWatch would refuse.
	 * @throws IllegalArgumentException if the name isn't possible
	 */
	public CompositeAlarm {
		Alarm.requireName(name);
	}

	/**
	 * Reads the rule.
	 * @throws IllegalArgumentException if name or rule aren't possible
	 * @see AlarmRule#parse(String)
	 */
	public CompositeAlarm(String name, String rule) {
		this(name, AlarmRule.parse(rule));
	}

	/** Returns the names of the alarms in its rule, in their order, each once. */
	public Set<String> children() {
		return this.rule.alarms().collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Judges by the states of the children; it is never without sufficient data itself.
	 * @param states by name
	 * @return ALARM if the rule is true, else OK
	 * @throws IllegalArgumentException if the state of a child isn't given
	 */
	public AlarmState evaluate(Map<String, AlarmState> states) {
		for (String child : children()) {
			if (!states.containsKey(child)) {
				throw new IllegalArgumentException(
						"The composite alarm %s needs the state of %s, which isn't given".formatted(this.name, child));
			}
		}
		return this.rule.holds(states) ? AlarmState.ALARM : AlarmState.OK;
	}

	String reason(Map<String, AlarmState> states) {
		String truth = "The rule is " + this.rule.holds(states);
		String because = children().stream()
			.map((child) -> "%s is %s".formatted(child, states.get(child)))
			.collect(Collectors.joining(", "));
		return because.isEmpty() ? truth : truth + ": " + because;
	}

}
