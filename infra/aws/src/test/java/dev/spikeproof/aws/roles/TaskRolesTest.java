package dev.spikeproof.aws.roles;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

import dev.spikeproof.aws.Tool;
import dev.spikeproof.testing.calls.AwsCall;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each role against what its service has been seen to do. */
class TaskRolesTest {

	private static Template template;

	@BeforeAll
	static void synthesise() {
		Tool.NODE.require("to see what the roles of tasks allow");
		template = Template.of(Place.roles());
	}

	@ParameterizedTest
	@EnumSource
	void everyCallIsAllowed(Program program) {
		assertThat(Calls.missing(role(program), Calls.of(program))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void nothingIsAllowedThatNoCallNeedsOrNoneNeedsAsWidely(Program program) {
		assertThat(Calls.unused(role(program), Calls.of(program))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void noActionIsAWildcard(Program program) {
		assertThat(role(program).actions()).isNotEmpty().noneMatch((action) -> action.contains("*"));
	}

	@ParameterizedTest
	@EnumSource
	void nothingIsAllowedInAnotherStageOrAccount(Program program) {
		assertThat(role(program).grants().filter((grant) -> grant.resource().contains(":" + Place.ACCOUNT + ":")))
			.isNotEmpty()
			.allSatisfy((grant) -> {
				assertThat(role(program).allows(elsewhere(grant, "dev", "prod"))).as(grant + " in prod")
					.isEqualTo(grant.resource().endsWith(":alarm:*"));
				assertThat(role(program).allows(elsewhere(grant, Place.ACCOUNT, "999988887777"))).isFalse();
			});
	}

	@ParameterizedTest
	@EnumSource
	void aCallThatIsNewIsMissed(Program program) {
		SortedSet<AwsCall> calls = Calls.of(program);
		calls.add(AwsCall.parse("sqs:PurgeQueue queue shipping"));
		assertThat(Calls.missing(role(program), calls))
			.containsExactly(new Grant("sqs:PurgeQueue", Place.arn("sqs", "dev-shipping")));
	}

	@Test
	void aCallThatIsMadeNoLongerLeavesSomethingUnused() {
		Collection<AwsCall> calls = Calls.of(Program.SHIPPING_SERVICE);
		calls.removeAll(List.of(AwsCall.parse("sqs:ReceiveMessage queue shipping")));
		assertThat(Calls.unused(role(Program.SHIPPING_SERVICE), calls))
			.containsExactly(new Grant("sqs:ReceiveMessage", Place.arn("sqs", "dev-shipping")));
	}

	private static Ask elsewhere(Grant grant, String from, String to) {
		Ask here = grant.example();
		return new Ask(here.action(), here.resource().replace(from, to), here.context());
	}

	private static Policy role(Program program) {
		return template.role("dev-" + program.id() + "-task").permissions();
	}

}
