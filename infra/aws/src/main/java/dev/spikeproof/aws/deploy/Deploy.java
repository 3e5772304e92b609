package dev.spikeproof.aws.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.scaling.simulator.PriceBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "deploy", sortOptions = false, customSynopsis = "infra/aws/deploy [--stage STAGE] [--dry-run] [--yes]",
		description = { "", "Brings a stage to its account, or up to date. It says what it will do and",
				"what that costs, and asks. Interrupted, it goes on where it was.", "" })
final class Deploy implements Callable<Integer> {

	@Mixin
	private final Target target = new Target();

	@Option(names = "--dry-run", description = "Only say it: needs no account and no network.")
	private boolean dryRun;

	@Option(names = "--yes", description = "Don't ask.")
	private boolean yes;

	private final Programs programs;

	private final Path home;

	private final Terminal terminal;

	Deploy(Programs programs, Path home, Terminal terminal) {
		this.programs = programs;
		this.home = home;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		this.target.complete(directory());
		Environment environment = this.target.environment();
		if (this.dryRun) {
			rehearse(environment);
			return 0;
		}
		NeededProgram.require(this.programs, NeededProgram.values());
		requireAnswers(environment);
		Aws aws = new Aws(this.programs, environment.region());
		Account account = Account.of(environment, aws);
		Account.requireBoundary(environment, aws);
		deploy(aws, account, new Images(this.programs, aws, environment, this.terminal::say));
		return 0;
	}

	private void rehearse(Environment environment) {
		NeededProgram.require(this.programs, NeededProgram.NODE);
		show(plan(environment));
		this.terminal.say("Nothing was done.");
		list("This machine lacks, to deploy it:", NeededProgram.missing(this.programs, NeededProgram.values()));
		list("To be said in infra/aws/" + environment.stage() + ".properties:", this.target.missing());
	}

	private void deploy(Aws aws, Account account, Images images) {
		Environment environment = images.environment();
		String release = images.release();
		Plan plan = plan(environment);
		StackDeployment stacks = new StackDeployment(aws, account.handOver(environment), answers(environment, release),
				environment.stage());
		stacks.requireAnswers(plan);
		show(plan);
		list("Quotas", Quotas.check(plan, aws));
		if (!this.yes) {
			this.terminal.confirm("As " + account.caller() + ", deploy release " + release + "?", "yes");
		}
		for (PlannedStack stack : plan.stacks()) {
			this.terminal.say("Stack " + stack.name() + " in " + stack.region());
			stacks.deploy(stack);
			if (Plan.holdsImages(stack)) {
				images.push(plan.images(), release);
			}
		}
		this.terminal.say("All stacks are deployed, and the services' tasks are healthy.");
		finish(new Outputs(aws, environment));
	}

	/**
	 * CloudFormation has waited for the tasks' health; whether they sell is seen here.
	 */
	private void finish(Outputs outputs) {
		this.terminal.say("Purchase " + FirstPurchase.place(this.programs, outputs) + " is completed.");
		tell(outputs, "edge", "Shop");
		tell(outputs, "operators", "Desk");
	}

	private void tell(Outputs outputs, String stack, String what) {
		this.terminal.say("%-5s %s, a CNAME of %s".formatted(what, outputs.value(stack, what),
				outputs.value(stack, what + "PointsTo")));
	}

	private Map<String, String> answers(Environment environment, String release) {
		Map<String, String> answers = this.target.answers(environment);
		answers.put("Release", release);
		return answers;
	}

	private void show(Plan plan) {
		Environment environment = plan.environment();
		list("Stage %s in account %s, %s".formatted(environment.stage(), environment.account(), environment.region()),
				plan.lines());
		list("Estimate", Estimate.of(plan, PriceBook.load()).lines());
	}

	private Plan plan(Environment environment) {
		return Plan.of(environment, directory().resolve("target/cdk.out/" + environment.stage()));
	}

	private Path directory() {
		return this.home.resolve("infra/aws");
	}

	private void list(String heading, List<String> lines) {
		if (!lines.isEmpty()) {
			this.terminal.say(heading);
			lines.forEach((line) -> this.terminal.say("  " + line));
		}
	}

	private void requireAnswers(Environment environment) {
		List<String> missing = this.target.missing();
		if (!missing.isEmpty()) {
			throw CannotDeploy.nothingChanged("Say in infra/aws/" + environment.stage()
					+ ".properties, or by options (docs/aws.md): " + String.join(", ", missing));
		}
	}

}
