package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A role, as CloudFormation would make it. */
record RoleInTemplate(Map<?, ?> properties) {

	String name() {
		return String.valueOf(this.properties.get("RoleName"));
	}

	String boundary() {
		return String.valueOf(this.properties.get("PermissionsBoundary"));
	}

	Policy trust() {
		return Policy.of((Map<?, ?>) Objects.requireNonNull(this.properties.get("AssumeRolePolicyDocument")));
	}

	/** Without those of AWS. */
	Policy permissions() {
		return new Policy(((List<?>) Objects.requireNonNullElse(this.properties.get("Policies"), List.of())).stream()
			.map((policy) -> (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) policy).get("PolicyDocument")))
			.flatMap((document) -> Policy.of(document).rules().stream())
			.toList());
	}

	/** Whether who asks gets the role, and nobody else does. */
	boolean isTakenBy(String kind, String principal, Ask ask) {
		return trust().rules()
			.stream()
			.allMatch((rule) -> rule.allows() && Map.of(kind, principal).equals(rule.content().get("Principal"))
					&& rule.actions().contains(ask.action()) && rule.holds(ask));
	}

}
