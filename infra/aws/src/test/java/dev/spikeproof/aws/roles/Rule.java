package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A statement of a policy, evaluated as IAM does, as far as ours go. */
record Rule(Map<?, ?> content) {

	boolean allows() {
		return "Allow".equals(this.content.get("Effect"));
	}

	List<String> actions() {
		return list(this.content.get("Action"));
	}

	List<String> resources() {
		return list(this.content.get("Resource"));
	}

	/** Operator, key, values. */
	Map<String, Map<?, ?>> conditions() {
		Map<?, ?> conditions = (Map<?, ?>) Objects.requireNonNullElse(this.content.get("Condition"), Map.of());
		return conditions.entrySet()
			.stream()
			.collect(Collectors.toMap((it) -> String.valueOf(it.getKey()), (it) -> (Map<?, ?>) it.getValue()));
	}

	boolean isAbout(Ask ask) {
		return actions().stream().anyMatch((action) -> matches(action, ask.action(), Pattern.CASE_INSENSITIVE))
				&& resources().stream().anyMatch((resource) -> matches(resource, ask.resource(), 0)) && holds(ask);
	}

	/** Whether the conditions do; a key that isn't there holds nothing. */
	boolean holds(Ask ask) {
		return conditions().entrySet()
			.stream()
			.allMatch((operator) -> operator.getValue()
				.entrySet()
				.stream()
				.allMatch((key) -> holds(operator.getKey(), list(key.getValue()),
						ask.context().get(String.valueOf(key.getKey())))));
	}

	private static boolean holds(String operator, List<String> wanted, @Nullable String given) {
		return given != null && switch (operator) {
			case "StringEquals" -> wanted.contains(given);
			case "ArnLike", "StringLike" -> wanted.stream().anyMatch((it) -> matches(it, given, 0));
			default -> throw new UnsupportedOperationException("What does " + operator + " mean?");
		};
	}

	private static boolean matches(String pattern, String text, int flags) {
		String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
		return Pattern.compile(regex, flags).matcher(text).matches();
	}

	private static List<String> list(@Nullable Object value) {
		if (value == null) {
			throw new UnsupportedOperationException("NotAction, NotResource and the like are nothing we use");
		}
		return (value instanceof List<?> many) ? many.stream().map(String::valueOf).toList()
				: List.of(String.valueOf(value));
	}

}
