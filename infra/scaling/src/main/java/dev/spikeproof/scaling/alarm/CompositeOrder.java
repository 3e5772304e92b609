package dev.spikeproof.scaling.alarm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts composite alarms behind the alarms they are made of. */
final class CompositeOrder {

	private final Map<String, CompositeAlarm> waiting = new LinkedHashMap<>();

	private final Set<String> placed;

	private CompositeOrder(Set<String> alarms, List<CompositeAlarm> composites) {
		this.placed = new HashSet<>(alarms);
		composites.forEach((it) -> this.waiting.put(it.name(), it));
	}

	/**
	 * Returns them in that order.
	 * @param alarms the names of the alarms that aren't composites
	 * @throws IllegalArgumentException if one has a child that isn't there, or is its own
	 * descendant
	 */
	static List<CompositeAlarm> of(Set<String> alarms, List<CompositeAlarm> composites) {
		CompositeOrder order = new CompositeOrder(alarms, composites);
		composites.forEach(order::requireChildren);
		return order.inOrder();
	}

	private void requireChildren(CompositeAlarm composite) {
		for (String child : composite.children()) {
			if (!this.placed.contains(child) && !this.waiting.containsKey(child)) {
				throw new IllegalArgumentException("The composite alarm %s contains %s: there is no such alarm"
					.formatted(composite.name(), child));
			}
		}
	}

	private List<CompositeAlarm> inOrder() {
		List<CompositeAlarm> inOrder = new ArrayList<>();
		while (!this.waiting.isEmpty()) {
			List<CompositeAlarm> next = this.waiting.values()
				.stream()
				.filter((it) -> this.placed.containsAll(it.children()))
				.toList();
			if (next.isEmpty()) {
				throw new IllegalArgumentException("Composite alarms contain each other: " + cycle());
			}
			for (CompositeAlarm composite : next) {
				this.waiting.remove(composite.name());
				this.placed.add(composite.name());
			}
			inOrder.addAll(next);
		}
		return inOrder;
	}

	/**
	 * Of those that wait each has a child that waits, so that following them comes round.
	 */
	private String cycle() {
		List<String> path = new ArrayList<>();
		String next = this.waiting.keySet().iterator().next();
		while (!path.contains(next)) {
			path.add(next);
			next = childThatWaits(next);
		}
		path.add(next);
		return String.join(" > ", path.subList(path.indexOf(next), path.size()));
	}

	private String childThatWaits(String composite) {
		return Objects.requireNonNull(this.waiting.get(composite))
			.children()
			.stream()
			.filter(this.waiting::containsKey)
			.findFirst()
			.orElseThrow();
	}

}
