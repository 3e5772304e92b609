package dev.spikeproof.scaling.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Alarms that remember their states, for one thread. Transitions are for notifications.
 * Whoever scales asks for the state in every period instead, as CloudWatch repeats the
 * actions of Auto Scaling for as long as an alarm keeps its state.
 */
public final class Alarms {

	private final Map<String, Alarm> alarms = new LinkedHashMap<>();

	private final List<CompositeAlarm> composites;

	private final Map<String, AlarmState> states = new HashMap<>();

	/**
	 * Lets all begin with INSUFFICIENT_DATA.
	 * @param composites in any order, with children of both lists
	 * @throws IllegalArgumentException if two have the same name, or if a composite has a
	 * child that is in neither list or contains itself
	 */
	public Alarms(List<Alarm> alarms, List<CompositeAlarm> composites) {
		for (Alarm alarm : alarms) {
			begin(alarm.name());
			this.alarms.put(alarm.name(), alarm);
		}
		composites.forEach((it) -> begin(it.name()));
		this.composites = CompositeOrder.of(this.alarms.keySet(), composites);
	}

	private void begin(String alarm) {
		if (this.states.put(alarm, AlarmState.INSUFFICIENT_DATA) != null) {
			throw new IllegalArgumentException("There are two alarms with the name %s: rename one".formatted(alarm));
		}
	}

	/**
	 * Evaluates every alarm, a composite after its children.
	 * @param samples by the name of the alarm that watches them; an alarm without an
	 * entry has no samples
	 * @return what has changed, in the order of evaluation
	 * @throws IllegalArgumentException if a name isn't that of an alarm with a metric
	 */
	public List<Transition> evaluate(Map<String, List<Sample>> samples, Instant now) {
		samples.keySet().forEach(this::requireMetric);
		List<Transition> transitions = new ArrayList<>();
		this.alarms.forEach((name, alarm) -> {
			List<Sample> own = samples.getOrDefault(name, List.of());
			move(name, alarm.evaluate(state(name), own, now), now, transitions);
		});
		for (CompositeAlarm composite : this.composites) {
			Evaluation evaluation = new Evaluation(composite.evaluate(this.states), composite.reason(this.states));
			move(composite.name(), evaluation, now, transitions);
		}
		return transitions;
	}

	private void requireMetric(String name) {
		if (!this.alarms.containsKey(name)) {
			throw new IllegalArgumentException(
					"There are samples for %s, but no such alarm watches a metric: there are %s".formatted(name,
							this.alarms.keySet()));
		}
	}

	private void move(String alarm, Evaluation evaluation, Instant now, List<Transition> transitions) {
		AlarmState before = state(alarm);
		if (evaluation.state() != before) {
			this.states.put(alarm, evaluation.state());
			transitions.add(new Transition(now, alarm, before, evaluation.state(), evaluation.reason()));
		}
	}

	/**
	 * Returns the state as of the last evaluation.
	 * @throws IllegalArgumentException if there is no alarm with that name
	 */
	public AlarmState state(String alarm) {
		AlarmState state = this.states.get(alarm);
		if (state == null) {
			throw new IllegalArgumentException("There is no alarm %s".formatted(alarm));
		}
		return state;
	}

}
