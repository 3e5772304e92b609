package dev.spikeproof.aws.edge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Synthesised;
import org.jspecify.annotations.Nullable;

/** The gateway's routes as the template declares them. */
record Routing(Synthesised stage) {

	private static final String EDGE = "edge";

	List<Declared> methods() {
		return this.stage.all(EDGE, "AWS::ApiGateway::Method");
	}

	/** A line for each route: what it needs to be let through. */
	String table() {
		return methods().stream()
			.map((method) -> "%-4s %-23s %s".formatted(method.property("HttpMethod"), path(method), needs(method)))
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.collect(Collectors.joining("\n"));
	}

	String path(Declared method) {
		return path(method.property("ResourceId"));
	}

	private String path(@Nullable Object reference) {
		if (!(reference instanceof Map<?, ?> map) || !map.containsKey("Ref")) {
			return "";
		}
		Map<String, Declared> resources = new HashMap<>();
		this.stage.all(EDGE, "AWS::ApiGateway::Resource").forEach((each) -> resources.put(each.id(), each));
		Declared resource = Objects.requireNonNull(resources.get(map.get("Ref")));
		return path(resource.property("ParentId")) + "/" + resource.property("PathPart");
	}

	private static String needs(Declared method) {
		boolean key = Boolean.TRUE.equals(method.property("ApiKeyRequired"));
		String token = switch (String.valueOf(method.property("AuthorizationType"))) {
			case "NONE" -> "nothing";
			case "COGNITO_USER_POOLS" -> String.valueOf(method.property("AuthorizationScopes"));
			default -> "?";
		};
		return (key ? "key " : "") + token;
	}

}
