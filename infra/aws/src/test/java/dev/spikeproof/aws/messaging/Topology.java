package dev.spikeproof.aws.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The committed template, as the tests look at it. */
record Topology(Map<String, Object> document) {

	static final Path FILE = Path.of("../messaging.yaml");

	static Topology read() {
		return new Topology(new Yaml().load(text()));
	}

	static String text() {
		try {
			return Files.readString(FILE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Stream<Resource> resources() {
		Map<?, ?> resources = (Map<?, ?>) Objects.requireNonNull(this.document.get("Resources"));
		return resources.entrySet()
			.stream()
			.map((entry) -> new Resource((String) entry.getKey(), (Map<?, ?>) entry.getValue()));
	}

	Stream<Resource> resources(String type) {
		return resources().filter((resource) -> resource.type().equals(type));
	}

	Resource resource(String id) {
		return resources().filter((resource) -> resource.id().equals(id)).findFirst().orElseThrow();
	}

	/** All but dead-letter queues. */
	Stream<Resource> queues() {
		return resources("AWS::SQS::Queue").filter((queue) -> queue.property("RedrivePolicy") != null);
	}

	Resource deadLetterQueueOf(Resource queue) {
		return resource(target(queue.property("RedrivePolicy", "deadLetterTargetArn")));
	}

	Resource subscriptionOf(Resource queue) {
		return resources("AWS::SNS::Subscription")
			.filter((subscription) -> queue.arn().equals(subscription.property("Endpoint")))
			.findFirst()
			.orElseThrow();
	}

	Resource topicOf(Resource queue) {
		Map<?, ?> topic = (Map<?, ?>) Objects.requireNonNull(subscriptionOf(queue).property("TopicArn"));
		return resource((String) Objects.requireNonNull(topic.get("Ref")));
	}

	int maxReceiveCountOf(Resource queue) {
		return (Integer) Objects.requireNonNull(queue.property("RedrivePolicy", "maxReceiveCount"));
	}

	/** Of every resource policy that is attached to the resource. */
	List<Statement> statementsOf(Resource owner) {
		return policies().filter((policy) -> policy.isAttachedTo(owner)).flatMap(Resource::statements).toList();
	}

	Stream<Resource> policies() {
		return resources().filter((resource) -> resource.property("PolicyDocument") != null);
	}

	private static String target(@Nullable Object getAtt) {
		Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(getAtt);
		List<?> path = (List<?>) Objects.requireNonNull(map.get("Fn::GetAtt"));
		return (String) path.getFirst();
	}

}
