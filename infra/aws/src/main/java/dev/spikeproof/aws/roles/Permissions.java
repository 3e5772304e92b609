package dev.spikeproof.aws.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What a role may do, as what a service does with queues, topics and objects. */
final class Permissions {

	private static final String EVERYTHING = "*";

	private final List<PolicyStatement> statements = new ArrayList<>();

	private final Arns arns;

	Permissions(Arns arns) {
		this.arns = arns;
	}

	/** Also puts what fails for good into the queue's dead-letter queue. */
	Permissions consume(String... queues) {
		allow(List.of("sqs:GetQueueUrl", "sqs:GetQueueAttributes", "sqs:ReceiveMessage", "sqs:DeleteMessage",
				"sqs:ChangeMessageVisibility"), Stream.of(queues).map(this.arns::queue));
		return allow(List.of("sqs:GetQueueUrl", "sqs:SendMessage"), Stream.of(queues).map(this.arns::deadLetters));
	}

	/** Topics are found by a list of all, which SNS narrows down by nothing. */
	Permissions publish(String... topics) {
		allow(List.of("sns:Publish"), Stream.of(topics).map(this.arns::topic));
		return allowOnEverything("sns:ListTopics");
	}

	Permissions onObjects(String action, String... prefixes) {
		return allow(List.of(action), Stream.of(prefixes).map(this.arns::objects));
	}

	/**
	 * Who may not list a bucket is told 403 of an object that isn't there, and not 404
	 * (Amazon S3 API, HeadObject).
	 */
	Permissions learnWhatIsMissing() {
		return allow(List.of("s3:ListBucket"), Stream.of(this.arns.bucket()));
	}

	/** CloudWatch knows no resource here, only the namespace. */
	Permissions publishMetrics() {
		return allowIf(Map.of("StringEquals", Map.of("cloudwatch:namespace", "Spikeproof")),
				List.of("cloudwatch:PutMetricData"), Stream.of(EVERYTHING));
	}

	/** The collector beside the service sends them, with the same role. */
	Permissions sendTraces() {
		return allowOnEverything("xray:PutTraceSegments");
	}

	Permissions allow(List<String> actions, Stream<String> resources) {
		return allowIf(Map.of(), actions, resources);
	}

	Permissions allowIf(Map<String, Object> conditions, List<String> actions, Stream<String> resources) {
		this.statements.add(PolicyStatement.Builder.create()
			.actions(actions)
			.resources(resources.toList())
			.conditions(conditions)
			.build());
		return this;
	}

	/** For actions that AWS can't bind to a resource. */
	Permissions allowOnEverything(String... actions) {
		return allow(List.of(actions), Stream.of(EVERYTHING));
	}

	/** Whatever else allows it. */
	Permissions deny(List<String> actions, String resource) {
		this.statements.add(PolicyStatement.Builder.create()
			.effect(Effect.DENY)
			.actions(actions)
			.resources(List.of(resource))
			.build());
		return this;
	}

	PolicyDocument document() {
		return PolicyDocument.Builder.create().statements(this.statements).build();
	}

}
