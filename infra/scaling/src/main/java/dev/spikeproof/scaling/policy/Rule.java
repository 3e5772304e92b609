package dev.spikeproof.scaling.policy;

import java.time.Duration;
import java.util.List;

import dev.spikeproof.scaling.alarm.Alarm;

/**
 * One direction of step scaling: when, and by how many workers for how far the alarm's
 * threshold is passed. What AWS calls ChangeInCapacity.
 *
 * @param steps the smallest distance first, which is 0
 * @param cooldown how long the effect of the last change is waited for
 */
public record Rule(Alarm alarm, List<Step> steps, Duration cooldown) {

	/**
	 * So many workers from this distance on, up to that of the next step.
	 *
	 * @param from how far beyond the threshold the metric is
	 * @param workers more or fewer, 1 or more
	 */
	public record Step(double from, int workers) {

	}

	/**
	 * Refuses steps that leave something out.
	 * @throws IllegalArgumentException which says what is left out
	 */
	public Rule {
		steps = List.copyOf(steps);
		if (steps.isEmpty() || steps.getFirst().from() != 0) {
			throw new IllegalArgumentException("no step begins at 0: what is to be done at the threshold?");
		}
		for (int i = 1; i < steps.size(); i++) {
			if (steps.get(i).from() <= steps.get(i - 1).from()) {
				throw new IllegalArgumentException(
						"a step from %s comes after one from %s: steps go away from the threshold"
							.formatted(steps.get(i).from(), steps.get(i - 1).from()));
			}
		}
		if (steps.stream().anyMatch((step) -> step.workers() < 1)) {
			throw new IllegalArgumentException("a step has to be of 1 worker at least");
		}
	}

	int workers(double value) {
		double distance = Math.abs(value - this.alarm.threshold());
		return this.steps.reversed()
			.stream()
			.filter((step) -> step.from() <= distance)
			.findFirst()
			.orElseThrow()
			.workers();
	}

}
