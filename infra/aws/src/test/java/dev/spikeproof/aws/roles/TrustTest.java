package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Map;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets which role. */
class TrustTest {

	private static final String GITHUB = "token.actions.githubusercontent.com:";

	private static final String PROVIDER = Place.iam("oidc-provider/token.actions.githubusercontent.com");

	private static Template roles;

	private static Template account;

	private static Template tools;

	@BeforeAll
	static void synthesise() {
		Tool.NODE.require("to see who gets which role");
		Environment prod = Environment.of("prod", "777766665555", Place.REGION, Environment.ANY_DOMAIN,
				Environment.anyCertificate("777766665555", Place.REGION));
		roles = Template.of(Place.roles());
		account = Template.of(new AccountStack(new App(), Place.ENVIRONMENT, Place.TOOLS));
		tools = Template.of(new ToolsStack(new App(), Place.TOOLS, List.of(Place.ENVIRONMENT, prod)));
	}

	@Test
	void tasksOfThisAccountAndOfNoOther() {
		assertThat(roles.roles()).isNotEmpty().allSatisfy((role) -> {
			assertThat(takes(role, Place.ACCOUNT)).isTrue();
			assertThat(takes(role, "999988887777")).isFalse();
			assertThat(role.isTakenBy("Service", "ecs-tasks.amazonaws.com", new Ask("sts:AssumeRole", "*"))).isFalse();
			assertThat(role.isTakenBy("AWS", "*", new Ask("sts:AssumeRole", "*"))).isFalse();
		});
	}

	@Test
	void aJobInTheEnvironmentOfTheStage() {
		assertThat(tools.role("prod-github")).matches((role) -> signsIn(role, "repo:acme/shop:environment:prod"));
		assertThat(tools.role("dev-github")).matches((role) -> signsIn(role, "repo:acme/shop:environment:dev"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "repo:acme/shop:environment:dev", "repo:acme/shop:ref:refs/heads/main",
			"repo:acme/shop:pull_request", "repo:acme/shop2:environment:prod", "repo:evil/shop:environment:prod",
			"repo:acme/shop:environment:production" })
	void noOtherJobGetsToProduction(String subject) {
		assertThat(signsIn(tools.role("prod-github"), subject)).isFalse();
	}

	@Test
	void noTokenThatIsForSomebodyElse() {
		Ask ask = new Ask("sts:AssumeRoleWithWebIdentity", "*").with(GITHUB + "sub", "repo:acme/shop:environment:prod");
		RoleInTemplate role = tools.role("prod-github");
		assertThat(role.isTakenBy("Federated", PROVIDER, ask.with(GITHUB + "aud", "https://github.com/acme")))
			.isFalse();
		assertThat(role.isTakenBy("Federated", PROVIDER, ask)).isFalse();
	}

	@Test
	void theDeployRoleIsForTheToolsAccountsRoleOfItsStage() {
		RoleInTemplate deploy = account.role("dev-deploy");
		Ask ask = new Ask("sts:AssumeRole", "*");
		assertThat(deploy.isTakenBy("AWS", "arn:aws:iam::444455556666:role/dev-github", ask)).isTrue();
		assertThat(deploy.isTakenBy("AWS", "arn:aws:iam::444455556666:role/prod-github", ask)).isFalse();
		assertThat(deploy.isTakenBy("AWS", "arn:aws:iam::444455556666:root", ask)).isFalse();
	}

	@Test
	void aJobCanDoNothingButDeployItsStage() {
		assertThat(tools.role("prod-github").permissions().grants())
			.containsExactly(new Grant("sts:AssumeRole", "arn:aws:iam::777766665555:role/prod-deploy"));
	}

	@Test
	void thereIsNoUser() {
		assertThat(List.of(roles, account, tools)).flatMap((template) -> template.resources().values())
			.extracting((resource) -> String.valueOf(resource.get("Type")))
			.doesNotContain("AWS::IAM::User", "AWS::IAM::AccessKey", "AWS::IAM::Group");
	}

	private static boolean takes(RoleInTemplate role, String account) {
		return role.isTakenBy("Service", "ecs-tasks.amazonaws.com", new Ask("sts:AssumeRole", "*", Map
			.of("aws:SourceAccount", account, "aws:SourceArn", "arn:aws:ecs:eu-central-1:" + account + ":task/dev/1")));
	}

	private static boolean signsIn(RoleInTemplate role, String subject) {
		return role.isTakenBy("Federated", PROVIDER, new Ask("sts:AssumeRoleWithWebIdentity", "*",
				Map.of(GITHUB + "aud", "sts.amazonaws.com", GITHUB + "sub", subject)));
	}

}
