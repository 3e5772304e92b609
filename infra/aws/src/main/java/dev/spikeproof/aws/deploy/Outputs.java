package dev.spikeproof.aws.deploy;

import dev.spikeproof.aws.Environment;

/** What the stacks of a stage tell about what they have made. */
record Outputs(Aws aws, Environment environment) {

	/**
	 * Returns the output of a stack.
	 * @param stack its name without the stage
	 */
	String value(String stack, String output) {
		return this.aws.ask("cloudformation", "describe-stacks", "--stack-name", this.environment.name(stack))
			.at("/Stacks/0/Outputs")
			.valueStream()
			.filter((entry) -> entry.path("OutputKey").asString("").equals(output))
			.map((entry) -> entry.path("OutputValue").asString(""))
			.findFirst()
			.orElseThrow(() -> CannotDeploy
				.halfWay("The stack %s doesn't tell %s.".formatted(this.environment.name(stack), output)));
	}

}
