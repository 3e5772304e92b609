package dev.spikeproof.aws.roles;

import java.util.Map;

/**
 * One action on one resource or pattern of resources.
 *
 * @param conditions as a policy has them, as text; {@code {}} for none
 */
record Grant(String action, String resource, String conditions) implements Comparable<Grant> {

	Grant(String action, String resource) {
		this(action, resource, "{}");
	}

	/** Something that it is good for. */
	Ask example() {
		Ask ask = new Ask(this.action, this.resource.replace("*", "any").replace("?", "x"));
		return this.conditions.contains("cloudwatch:namespace=Spikeproof")
				? ask.with("cloudwatch:namespace", "Spikeproof") : ask;
	}

	/** Whether it is about that, whatever its conditions say. */
	boolean covers(Ask ask) {
		return new Rule(Map.of("Action", this.action, "Resource", this.resource)).isAbout(ask);
	}

	@Override
	public int compareTo(Grant other) {
		return toString().compareTo(other.toString());
	}

}
