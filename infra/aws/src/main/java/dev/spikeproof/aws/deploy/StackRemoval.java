package dev.spikeproof.aws.deploy;

import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Deletes a stack with what is in its buckets, wherever an earlier attempt has left it.
 * CloudFormation does so with the role with which it was made, if there was one.
 */
record StackRemoval(Aws aws, PlannedStack stack) {

	/** A load balancer writes its last visits when its bucket is empty already. */
	private static final int ATTEMPTS = 3;

	StackRemoval {
		aws = aws.in(stack.region());
	}

	/** Returns what is left, a line each. */
	List<String> remove() {
		StackState state = new StackState(this.aws, this.stack);
		String id = state.id();
		boolean gone = state.settled().isEmpty();
		for (int attempt = 1; !gone && attempt <= ATTEMPTS; attempt++) {
			emptyBuckets();
			gone = state.delete(List.of());
		}
		if (!gone) {
			throw CannotDeploy.halfWay("The stack %s can't be deleted. %s%nThe same command goes on from here."
				.formatted(this.stack.name(), state.firstFailure()));
		}
		return left(id);
	}

	private void emptyBuckets() {
		resources(this.stack.name()).filter((resource) -> isA(resource, "AWS::S3::Bucket"))
			.filter((bucket) -> this.stack.resources()
				.stream()
				.noneMatch((resource) -> resource.id().equals(bucket.path("LogicalResourceId").asString(""))
						&& Kept.outlives(resource)))
			.map((bucket) -> bucket.path("PhysicalResourceId").asString(""))
			.filter((name) -> !name.isEmpty())
			// One that an earlier attempt has deleted isn't there to be emptied.
			.forEach((name) -> this.aws.run("s3", "rm", "s3://" + name, "--recursive", "--only-show-errors"));
	}

	/** A deleted stack is known by its id for 90 days, with what it had to leave. */
	private List<String> left(String id) {
		return resources(id).filter((resource) -> resource.path("ResourceStatus").asString("").equals("DELETE_SKIPPED"))
			.map((resource) -> "  " + resource.path("ResourceType").asString("") + " "
					+ resource.path("PhysicalResourceId").asString("") + " in " + this.stack.region())
			.toList();
	}

	private Stream<JsonNode> resources(String nameOrId) {
		return this.aws.look("cloudformation", "list-stack-resources", "--stack-name", nameOrId)
			.stream()
			.flatMap((answer) -> answer.path("StackResourceSummaries").valueStream());
	}

	private static boolean isA(JsonNode resource, String type) {
		return resource.path("ResourceType").asString("").equals(type);
	}

}
