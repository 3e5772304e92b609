package dev.spikeproof.aws.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import dev.spikeproof.aws.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "destroy", sortOptions = false, customSynopsis = "infra/aws/destroy [--stage STAGE] [--yes]",
		description = { "", "Deletes a stage with all its data. It says what, and asks for the stage's",
				"name. Interrupted, it goes on where it was.", "" })
final class Destroy implements Callable<Integer> {

	@Mixin
	private final Target target = new Target();

	@Option(names = "--yes", description = "Don't ask.")
	private boolean yes;

	private final Programs programs;

	private final Path home;

	private final Terminal terminal;

	Destroy(Programs programs, Path home, Terminal terminal) {
		this.programs = programs;
		this.home = home;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Path directory = this.home.resolve("infra/aws");
		this.target.complete(directory);
		Environment environment = this.target.environment();
		NeededProgram.require(this.programs, NeededProgram.NODE, NeededProgram.AWS);
		Aws aws = new Aws(this.programs, environment.region());
		Account account = Account.of(environment, aws);
		account.requireAdministrator(environment);
		Plan plan = Plan.of(environment, directory.resolve("target/cdk.out/" + environment.stage()));
		destroy(plan, aws, account);
		return 0;
	}

	private void destroy(Plan plan, Aws aws, Account account) {
		List<PlannedStack> present = plan.stacks()
			.reversed()
			.stream()
			.filter((stack) -> new StackState(aws, stack).status().isPresent())
			.toList();
		if (present.isEmpty()) {
			this.terminal.say("Nothing of " + plan.environment().stage() + " is there.");
			return;
		}
		Protection.requireOff(present, aws);
		this.terminal.say("This deletes, in this order, with all that is in it:");
		present.forEach((stack) -> this.terminal.say(whatGoes(stack)));
		if (!this.yes) {
			this.terminal.confirm("As " + account.caller() + ", delete it for good?", plan.environment().stage());
		}
		List<String> left = new ArrayList<>();
		for (PlannedStack stack : present) {
			this.terminal.say("Stack " + stack.name());
			left.addAll(new StackRemoval(aws, stack).remove());
		}
		this.terminal.say(left.isEmpty() ? "Nothing is left of the stacks." : "Left, as it is meant to outlive them:");
		this.terminal.say(left);
		this.terminal
			.say("Not of this stage alone, so left as well: the certificate, the accounts' own stacks, and no CDK "
					+ "bootstrap stack, as none was needed.");
	}

	private static List<String> whatGoes(PlannedStack stack) {
		List<String> lines = new ArrayList<>(List.of("  " + stack.name() + " in " + stack.region()));
		stack.resources()
			.stream()
			.filter(Kept::holdsData)
			.forEach((resource) -> lines.add("    " + resource.type() + " " + Kept.nameOf(resource)
					+ (Kept.outlives(resource) ? ", of which something is kept" : "")));
		return lines;
	}

}
