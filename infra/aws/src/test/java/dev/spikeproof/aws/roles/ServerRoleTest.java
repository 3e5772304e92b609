package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.stream.Stream;

import dev.spikeproof.aws.Tool;
import dev.spikeproof.testing.calls.AwsCall;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** The role of the one machine against what all programs have been seen to do. */
class ServerRoleTest {

	private static final List<String> OF_TASKS = List.of("ecs", "xray");

	private static RoleInTemplate role;

	@BeforeAll
	static void synthesise() {
		Tool.NODE.require("to see what the role of the machine allows");
		Stack stack = new Stack(new App());
		new ServerRole(stack, Place.ENVIRONMENT);
		role = Template.of(stack).role("dev-server");
	}

	@Test
	void everyCallOfEveryProgramIsAllowed() {
		assertThat(Calls.missing(role.permissions(), calls())).isEmpty();
	}

	@Test
	void nothingElseIsButToBeReachedBySessionManager() {
		assertThat(Calls.unused(role.permissions(), calls())).extracting(Grant::action)
			.containsExactlyInAnyOrder("ssm:UpdateInstanceInformation", "ssmmessages:CreateControlChannel",
					"ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel");
	}

	@Test
	void machinesHaveItAndNobodyElse() {
		assertThat(role.isTakenBy("Service", "ec2.amazonaws.com", new Ask("sts:AssumeRole", "*"))).isTrue();
		assertThat(role.isTakenBy("Service", "ecs-tasks.amazonaws.com", new Ask("sts:AssumeRole", "*"))).isFalse();
	}

	private static List<AwsCall> calls() {
		return Stream.of(Program.values())
			.flatMap((program) -> Calls.of(program).stream())
			.filter((call) -> !OF_TASKS.contains(call.service()))
			.toList();
	}

}
