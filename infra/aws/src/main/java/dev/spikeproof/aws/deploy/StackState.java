package dev.spikeproof.aws.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** How a stack is in the account, whoever left it so. */
record StackState(Aws aws, PlannedStack stack) {

	StackState {
		aws = aws.in(stack.region());
	}

	/** Its status; nothing, if there is no such stack. */
	Optional<String> status() {
		return look().map((found) -> found.path("StackStatus").asString(""))
			.filter((status) -> !status.equals("DELETE_COMPLETE") && !status.equals("REVIEW_IN_PROGRESS"));
	}

	boolean isProtected() {
		return look().map((found) -> found.path("EnableTerminationProtection").asBoolean(false)).orElse(false);
	}

	/** The status when nothing is under way any more, as after an interruption. */
	Optional<String> settled() {
		Optional<String> status = status();
		while (status.filter((it) -> it.endsWith("_IN_PROGRESS")).isPresent()) {
			Pause.orHalfWay("Interrupted. AWS goes on with what it has begun; so does this command.");
			status = status();
		}
		return status;
	}

	/** Deletes it and waits; returns whether it is gone. */
	boolean delete(List<String> handOver) {
		List<String> command = new ArrayList<>(
				List.of("cloudformation", "delete-stack", "--stack-name", this.stack.name()));
		command.addAll(handOver);
		this.aws.ask(command.toArray(String[]::new));
		return settled().isEmpty();
	}

	/** Unlike its name, this tells it from one of the same name that comes later. */
	String id() {
		return look().map((found) -> found.path("StackId").asString("")).orElse("");
	}

	/** Why, in AWS's words: the first resource that failed in the latest attempt. */
	String firstFailure() {
		return this.aws
			.look("cloudformation", "describe-stack-events", "--stack-name", this.stack.name(), "--query",
					"StackEvents[?ends_with(ResourceStatus, 'FAILED')]")
			.map((events) -> events.path(events.size() - 1))
			.map((event) -> event.path("LogicalResourceId").asString("") + " ("
					+ event.path("ResourceType").asString("") + "): "
					+ event.path("ResourceStatusReason").asString("no reason is given"))
			.orElse("no reason is given");
	}

	private Optional<JsonNode> look() {
		return this.aws.look("cloudformation", "describe-stacks", "--stack-name", this.stack.name())
			.map((answer) -> answer.path("Stacks").path(0));
	}

}
