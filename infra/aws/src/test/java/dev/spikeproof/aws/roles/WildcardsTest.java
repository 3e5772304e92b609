package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.stream.Stream;

import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** What roles leave open, held against what AWS can bind. */
class WildcardsTest {

	private static ServiceReference reference;

	private static List<Grant> grants;

	@BeforeAll
	static void synthesise() throws Exception {
		Tool.NODE.require("to see what roles leave open");
		reference = ServiceReference.read();
		Template roles = Template.of(Place.roles());
		Template account = Template.of(new AccountStack(new App(), Place.ENVIRONMENT, Place.TOOLS));
		Stack server = new Stack(new App());
		new ServerRole(server, Place.ENVIRONMENT);
		grants = Stream
			.concat(Stream.of(roles, account, Template.of(server))
				.flatMap(Template::roles)
				.map(RoleInTemplate::permissions), Stream.of(account.managedPolicy("dev-boundary")))
			.flatMap(Policy::grants)
			.toList();
	}

	@Test
	void everyActionIsOneOfAws() {
		assertThat(grants).isNotEmpty().extracting(Grant::action).allMatch(reference::knows);
		assertThat(reference.knows("sqs:ReceiveMessages")).isFalse();
	}

	@Test
	void everyResourceIsMeantOnlyWhereAwsKnowsNone() {
		assertThat(grants).filteredOn((grant) -> grant.resource().equals("*"))
			.extracting(Grant::action)
			.isNotEmpty()
			.allMatch(reference::isUnbound);
		assertThat(reference.isUnbound("sqs:ReceiveMessage")).isFalse();
	}

	@Test
	void whatAwsCanNotBindHasItsOwnStatement() {
		assertThat(grants).filteredOn((grant) -> reference.isUnbound(grant.action()))
			.extracting(Grant::resource)
			.containsOnly("*");
	}

}
