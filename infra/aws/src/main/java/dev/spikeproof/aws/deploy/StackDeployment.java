package dev.spikeproof.aws.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a stack as its template says, wherever an earlier attempt has left it.
 *
 * @param handOver arguments that name the role with which CloudFormation makes it
 * @param answers to what templates ask, by name
 * @param stage with which all that can be tagged is tagged
 */
record StackDeployment(Aws aws, List<String> handOver, Map<String, String> answers, String stage) {

	/** The template of a create that failed, of which nothing is left but the name. */
	private static final List<String> NEVER_WAS = List.of("ROLLBACK_COMPLETE", "CREATE_FAILED", "ROLLBACK_FAILED");

	/** Returns the status it had before, if any. */
	Optional<String> deploy(PlannedStack stack) {
		StackState state = new StackState(this.aws, stack);
		Optional<String> before = state.settled();
		if (before.filter(NEVER_WAS::contains).isPresent()) {
			state.delete(this.handOver);
		}
		Programs.Answer answer = this.aws.in(stack.region()).run(command(stack).toArray(String[]::new));
		if (!answer.succeeded()) {
			throw CannotDeploy.halfWay("The stack %s isn't deployed. %s%n%s%nThe same command goes on from here."
				.formatted(stack.name(), state.firstFailure(), answer.err()));
		}
		if (stack.lasts() && !state.isProtected()) {
			this.aws.in(stack.region())
				.ask("cloudformation", "update-termination-protection", "--enable-termination-protection",
						"--stack-name", stack.name());
		}
		return before;
	}

	/**
	 * Sees that nothing is asked which nobody knows.
	 * @throws CannotDeploy if something is
	 */
	void requireAnswers(Plan plan) {
		for (PlannedStack stack : plan.stacks()) {
			for (String question : stack.questions()) {
				if (!this.answers.containsKey(question) && !stack.answers(question)) {
					throw CannotDeploy.nothingChanged("The stack %s asks for %s, which nobody has taught this command."
						.formatted(stack.name(), question));
				}
			}
		}
	}

	private List<String> command(PlannedStack stack) {
		List<String> command = new ArrayList<>(List.of("cloudformation", "deploy", "--stack-name", stack.name(),
				"--template-file", stack.file().toString(), "--no-fail-on-empty-changeset", "--capabilities",
				"CAPABILITY_NAMED_IAM"));
		List<String> questions = stack.questions().stream().filter(this.answers::containsKey).toList();
		if (!questions.isEmpty()) {
			command.add("--parameter-overrides");
			questions.forEach((name) -> command.add(name + "=" + this.answers.get(name)));
		}
		command.addAll(List.of("--tags", "application=spikeproof", "stage=" + this.stage));
		command.addAll(this.handOver);
		return command;
	}

}
