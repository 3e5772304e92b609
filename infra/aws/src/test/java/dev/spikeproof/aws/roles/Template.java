package dev.spikeproof.aws.roles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;

/** The IAM of a synthesised stack, with names and ARNs put in as they will be. */
record Template(Map<String, Map<?, ?>> resources) {

	static Template of(Stack stack) {
		Map<String, Object> json = software.amazon.awscdk.assertions.Template.fromStack(stack).toJSON();
		Map<String, Map<?, ?>> resources = new LinkedHashMap<>();
		((Map<?, ?>) Objects.requireNonNull(json.get("Resources")))
			.forEach((id, resource) -> resources.put((String) id, (Map<?, ?>) resource));
		return new Template(resources);
	}

	Stream<RoleInTemplate> roles() {
		return properties("AWS::IAM::Role").map(RoleInTemplate::new);
	}

	RoleInTemplate role(String name) {
		return roles().filter((role) -> role.name().equals(name)).findFirst().orElseThrow();
	}

	Policy managedPolicy(String name) {
		return properties("AWS::IAM::ManagedPolicy").filter((policy) -> name.equals(policy.get("ManagedPolicyName")))
			.map((policy) -> Policy.of((Map<?, ?>) Objects.requireNonNull(policy.get("PolicyDocument"))))
			.findFirst()
			.orElseThrow();
	}

	private Stream<Map<?, ?>> properties(String type) {
		return this.resources.values()
			.stream()
			.filter((resource) -> type.equals(resource.get("Type")))
			.map((resource) -> (Map<?, ?>) resolve(resource.get("Properties")));
	}

	private Object resolve(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return (map.size() == 1) ? resolve(map, String.valueOf(map.keySet().iterator().next())) : resolveAll(map);
		}
		if (value instanceof List<?> list) {
			return list.stream().map(this::resolve).toList();
		}
		return String.valueOf(value);
	}

	private Object resolve(Map<?, ?> map, String function) {
		Object argument = map.get(function);
		return switch (function) {
			case "Ref" -> reference(String.valueOf(argument));
			case "Fn::GetAtt" -> reference(String.valueOf(((List<?>) Objects.requireNonNull(argument)).getFirst()));
			case "Fn::Sub" -> String.valueOf(argument).replace("${AWS::Partition}", "aws");
			case "Fn::Join" -> ((List<?>) ((List<?>) Objects.requireNonNull(argument)).getLast()).stream()
				.map((part) -> String.valueOf(resolve(part)))
				.collect(Collectors.joining());
			case "Fn::ImportValue" -> secretOfDatabase(String.valueOf(argument));
			default -> resolveAll(map);
		};
	}

	/** All that roles know of other stacks. */
	private static String secretOfDatabase(String export) {
		if (!export.contains("MasterUserSecret")) {
			throw new UnsupportedOperationException("An import of " + export);
		}
		return Place.passwordOf(export.contains("purchase") ? "purchase" : "shipping");
	}

	private Map<?, ?> resolveAll(Map<?, ?> map) {
		return map.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> String.valueOf(entry.getKey()), (entry) -> resolve(entry.getValue())));
	}

	private String reference(String to) {
		return switch (to) {
			case "AWS::Partition" -> "aws";
			case "AWS::AccountId" -> Place.ACCOUNT;
			case "AWS::Region" -> Place.REGION;
			default -> arn(Objects.requireNonNull(this.resources.get(to), to));
		};
	}

	private static String arn(Map<?, ?> resource) {
		Map<?, ?> properties = (Map<?, ?>) Objects.requireNonNull(resource.get("Properties"));
		return switch (String.valueOf(resource.get("Type"))) {
			case "AWS::IAM::Role" -> Place.iam("role/" + properties.get("RoleName"));
			case "AWS::IAM::ManagedPolicy" -> Place.iam("policy/" + properties.get("ManagedPolicyName"));
			case "AWS::IAM::OIDCProvider" -> Place.iam("oidc-provider/token.actions.githubusercontent.com");
			default -> throw new UnsupportedOperationException("A reference to " + resource.get("Type"));
		};
	}

}
