package dev.spikeproof.aws.deploy;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.spikeproof.aws.Environment;

/** How deployments call other programs, as {@link FakeMachine} writes it down. */
public final class RecordedDeployment {

	private RecordedDeployment() {
	}

	/**
	 * Deploys to an empty account by the stage's deploy role. In each region the first
	 * stack fails once, and is thrown away by the deployment that goes on.
	 */
	public static List<String> of(Environment environment, Path home) {
		FakeMachine machine = machine(environment, home);
		for (String stack : firstInEachRegion(Plan.of(environment, home))) {
			deploy(machine.with("fails", stack), environment, CannotDeploy.HALF_WAY);
		}
		deploy(machine.with("fails", ""), environment, 0);
		return machine.calls();
	}

	private static void deploy(FakeMachine machine, Environment environment, int expected) {
		if (machine.run("", "deploy", "--stage", environment.stage(), "--yes") != expected) {
			throw new AssertionError(machine.said());
		}
	}

	private static Collection<String> firstInEachRegion(Plan plan) {
		Map<String, String> first = new LinkedHashMap<>();
		plan.stacks().forEach((stack) -> first.putIfAbsent(stack.region(), stack.name()));
		return first.values();
	}

	private static FakeMachine machine(Environment environment, Path home) {
		String account = environment.account();
		return new FakeMachine(home).with("outputs", WholeStageTest.OUTPUTS)
			.with("identity",
					"{\"Account\":\"%s\",\"Arn\":\"arn:aws:sts::%s:assumed-role/%s/job\"}".formatted(account, account,
							environment.name("deploy")))
			.with("accounts", environment.name("account") + " CREATE_COMPLETE\n")
			.with("policies", "arn:aws:iam::%s:policy/%s%n".formatted(account, environment.boundary()))
			.with("infra/aws/" + environment.stage() + ".properties",
					"account=%s%nregion=%s%ndomain=%s%ncertificate=%s%nemail=me@example.com%n".formatted(account,
							environment.region(), environment.domain(), environment.certificate()));
	}

}
