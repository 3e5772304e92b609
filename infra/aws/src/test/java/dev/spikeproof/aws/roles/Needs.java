package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.stream.Stream;

import dev.spikeproof.testing.calls.AwsCall;

/**
 * What a call needs to be allowed: the Service Authorization Reference says of most
 * operations that an action of the same name is needed.
 */
final class Needs {

	private static final String BUCKET = "arn:aws:s3:::dev-videos-" + Place.ACCOUNT;

	private Needs() {
	}

	static Stream<Grant> of(AwsCall call) {
		return actions(call).stream()
			.flatMap((action) -> resources(call).stream()
				.map((resource) -> action.equals("s3:ListBucket") ? new Grant(action, BUCKET)
						: new Grant(action, resource, conditions(call))));
	}

	/**
	 * A move of letters is done by SQS with the rights of who starts it (Amazon SQS
	 * Developer Guide, dead-letter queue redrive permissions). To be told that an object
	 * isn't there needs the right to list (Amazon S3 API, HeadObject).
	 */
	private static List<String> actions(AwsCall call) {
		String named = call.service() + ":" + call.operation();
		return switch (named) {
			case "s3:HeadObject" -> List.of("s3:GetObject", "s3:ListBucket");
			case "s3:ListObjectsV2" -> List.of("s3:ListBucket");
			case "sns:PublishBatch" -> List.of("sns:Publish");
			case "sqs:StartMessageMoveTask" -> call.kind().equals("destination") ? List.of("sqs:SendMessage") : List
				.of("sqs:StartMessageMoveTask", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
			case "sqs:SendMessageBatch", "sqs:DeleteMessageBatch", "sqs:ChangeMessageVisibilityBatch" ->
				List.of(named.replace("Batch", ""));
			default -> List.of(named);
		};
	}

	private static List<String> resources(AwsCall call) {
		return switch (call.kind()) {
			case "any", "namespace" -> List.of("*");
			case "queue", "destination" -> queues(call.name(), false);
			case "dlq" -> queues(call.name(), true);
			case "topic" -> List.of(Place.arn("sns", "dev-" + call.name()));
			case "object" -> List.of(call.name().replaceFirst("^videos", BUCKET));
			case "alarm" -> List.of(Place.arn("cloudwatch", "alarm:*"));
			case "task" -> List.of(Place.arn("ecs", "task/dev/*"));
			default -> throw new IllegalArgumentException("What is a " + call.kind() + "?");
		};
	}

	private static List<String> queues(String name, boolean forDeadLetters) {
		return Place.queues(forDeadLetters)
			.stream()
			.filter((queue) -> name.equals(AwsCall.ALL) || name.equals(queue.replaceFirst("-dlq(?=\\.fifo$|$)", "")))
			.map((queue) -> Place.arn("sqs", "dev-" + queue))
			.toList();
	}

	private static String conditions(AwsCall call) {
		return call.kind().equals("namespace") ? "{StringEquals={cloudwatch:namespace=%s}}".formatted(call.name())
				: "{}";
	}

}
