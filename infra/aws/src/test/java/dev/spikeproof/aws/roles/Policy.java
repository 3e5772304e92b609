package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Statements that are evaluated together: what one denies no other allows. */
record Policy(List<Rule> rules) {

	static Policy of(Map<?, ?> document) {
		return new Policy(((List<?>) Objects.requireNonNull(document.get("Statement"))).stream()
			.map((statement) -> new Rule((Map<?, ?>) statement))
			.toList());
	}

	boolean allows(Ask ask) {
		List<Rule> about = this.rules.stream().filter((rule) -> rule.isAbout(ask)).toList();
		return !about.isEmpty() && about.stream().allMatch(Rule::allows);
	}

	Stream<String> actions() {
		return this.rules.stream().filter(Rule::allows).flatMap((rule) -> rule.actions().stream());
	}

	/** Each action with each resource it is allowed on. */
	Stream<Grant> grants() {
		return this.rules.stream()
			.filter(Rule::allows)
			.flatMap((rule) -> rule.actions()
				.stream()
				.flatMap((action) -> rule.resources()
					.stream()
					.map((resource) -> new Grant(action, resource, String.valueOf(rule.conditions())))));
	}

}
