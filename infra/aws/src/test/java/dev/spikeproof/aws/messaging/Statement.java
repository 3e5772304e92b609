package dev.spikeproof.aws.messaging;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** One statement of a resource policy. */
record Statement(String policy, Map<?, ?> content) {

	private static final Map<?, ?> PLAIN_HTTP = Map.of("Bool", Map.of("aws:SecureTransport", "false"));

	boolean allows() {
		return "Allow".equals(this.content.get("Effect"));
	}

	@Nullable Object action() {
		return this.content.get("Action");
	}

	/** For a list, its parts. */
	List<?> resources() {
		Object resource = Objects.requireNonNull(this.content.get("Resource"));
		return (resource instanceof List<?> list) ? list : List.of(resource);
	}

	@Nullable Object principal() {
		return this.content.get("Principal");
	}

	@Nullable Object condition() {
		return this.content.get("Condition");
	}

	@Nullable Object condition(String operator, String key) {
		return (condition() instanceof Map<?, ?> condition && condition.get(operator) instanceof Map<?, ?> keys)
				? keys.get(key) : null;
	}

	boolean isForAnyone() {
		return String.valueOf(principal()).contains("*");
	}

	boolean refusesPlainHttp(String action) {
		return "Deny".equals(this.content.get("Effect")) && isForAnyone() && action.equals(action())
				&& PLAIN_HTTP.equals(condition());
	}

	@Override
	public String toString() {
		return this.policy + " " + this.content;
	}

}
