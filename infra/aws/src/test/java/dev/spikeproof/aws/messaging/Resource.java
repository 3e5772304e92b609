package dev.spikeproof.aws.messaging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** One resource of the template. */
record Resource(String id, Map<?, ?> definition) {

	String type() {
		return (String) Objects.requireNonNull(this.definition.get("Type"));
	}

	@Nullable Object dependsOn() {
		return this.definition.get("DependsOn");
	}

	@Nullable Object property(String... path) {
		Object value = this.definition.get("Properties");
		for (String name : path) {
			value = (value instanceof Map<?, ?> map) ? map.get(name) : null;
		}
		return value;
	}

	int number(String property) {
		return (Integer) Objects.requireNonNull(property(property));
	}

	Map<?, ?> filter() {
		return (property("FilterPolicy") instanceof Map<?, ?> filter) ? filter : Map.of();
	}

	/** What the name is after the stage; that it has the stage is a test of its own. */
	String name() {
		return sub(Objects.requireNonNull(property(type().equals("AWS::SNS::Topic") ? "TopicName" : "QueueName")))
			.replace("${Stage}-", "");
	}

	Map<String, String> ref() {
		return Map.of("Ref", this.id);
	}

	/** A queue's ARN as other resources refer to it. */
	Map<String, List<String>> arn() {
		return Map.of("Fn::GetAtt", List.of(this.id, "Arn"));
	}

	boolean isAttachedTo(Resource owner) {
		return Stream.of("Queues", "Topics", "Bucket")
			.map(this::property)
			.anyMatch((attached) -> owner.ref().equals(attached) || List.of(owner.ref()).equals(attached));
	}

	Stream<Statement> statements() {
		List<?> statements = (List<?>) Objects.requireNonNull(property("PolicyDocument", "Statement"));
		return statements.stream().map((statement) -> new Statement(this.id, (Map<?, ?>) statement));
	}

	static String sub(Object value) {
		return (String) Objects.requireNonNull(((Map<?, ?>) value).get("Fn::Sub"));
	}

	@Override
	public String toString() {
		return this.id;
	}

}
