package dev.spikeproof.aws.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.StarPrincipal;

/**
 * The two things that resource policies say here. What a program of ours may do is said
 * by its role.
 */
final class Statements {

	private Statements() {
	}

	/** No one, whatever else allows it, does this over plain HTTP. */
	static PolicyStatement onlyOverTls(String action, String... resources) {
		return PolicyStatement.Builder.create()
			.sid("OnlyOverTls")
			.effect(Effect.DENY)
			.principals(List.of(new StarPrincipal()))
			.actions(List.of(action))
			.resources(List.of(resources))
			.conditions(Map.of("Bool", Map.of("aws:SecureTransport", "false")))
			.build();
	}

	/** A service of AWS may do this for what the conditions name. */
	static PolicyStatement onlyFor(String service, String action, String resource, Map<String, Object> conditions) {
		return PolicyStatement.Builder.create()
			.sid("OnlyFromItsSource")
			.effect(Effect.ALLOW)
			.principals(List.of(new ServicePrincipal(service + ".amazonaws.com")))
			.actions(List.of(action))
			.resources(List.of(resource))
			.conditions(conditions)
			.build();
	}

	static PolicyDocument policy(PolicyStatement first, PolicyStatement... more) {
		List<PolicyStatement> statements = new ArrayList<>(List.of(more));
		statements.addFirst(first);
		return PolicyDocument.Builder.create().statements(statements).build();
	}

}
