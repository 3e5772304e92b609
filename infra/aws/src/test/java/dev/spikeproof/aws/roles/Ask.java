package dev.spikeproof.aws.roles;

import java.util.HashMap;
import java.util.Map;

/**
 * What somebody wants to do.
 *
 * @param action as IAM calls it
 * @param context condition keys and what they are worth
 */
record Ask(String action, String resource, Map<String, String> context) {

	Ask(String action, String resource) {
		this(action, resource, Map.of());
	}

	Ask with(String key, String value) {
		Map<String, String> more = new HashMap<>(this.context);
		more.put(key, value);
		return new Ask(this.action, this.resource, more);
	}

}
