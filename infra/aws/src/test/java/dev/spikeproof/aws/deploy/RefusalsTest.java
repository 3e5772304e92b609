package dev.spikeproof.aws.deploy;

import java.nio.file.Path;

import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Exit code 2 means that nothing was changed; see {@link FakeMachine}. */
class RefusalsTest {

	private static final String[] DEPLOY = { "deploy", "--account", "123456789012", "--email", "me@example.com",
			"--domain", "dev.example.com", "--certificate", "arn:aws:acm:eu-central-1:123456789012:certificate/0f" };

	private static final String[] DESTROY_PROD = { "destroy", "--stage", "prod", "--account", "123456789012" };

	@TempDir
	private Path home = Path.of("");

	private FakeMachine machine = new FakeMachine(Path.of("target/unused"));

	@BeforeEach
	void prepare() {
		Tool.NODE.require("to plan a deployment");
		this.machine = new FakeMachine(this.home);
	}

	@Test
	void whatIsMissingIsNamedWithWhatToDo() {
		this.machine.without("aws").without("docker");
		assertRefused("docker, which builds the images for ARM: install Docker with its buildx plugin", DEPLOY);
		assertThat(this.machine.said()).contains("aws, which talks to AWS: install the AWS CLI, version 2");
	}

	@Test
	void whereTheStageIsHasToBeSaid() {
		assertRefused(
				"Say in infra/aws/dev.properties, or by options (docs/aws.md): account, domain, certificate, email",
				"deploy");
	}

	@Test
	void nobodyIsSignedIn() {
		this.machine.with("identity", "");
		assertRefused("Nobody is signed in to AWS: Unable to locate credentials\nSign in by aws login", DEPLOY);
	}

	@Test
	void someoneIsSignedInToAnotherAccount() {
		this.machine.with("identity", "{\"Account\":\"999999999999\",\"Arn\":\"arn:aws:iam::999999999999:user/me\"}");
		assertRefused("The account of dev is 123456789012, but you are signed in to 999999999999 as "
				+ "arn:aws:iam::999999999999:user/me", DEPLOY);
	}

	@Test
	void whoDeploysAStageCanNotDeleteIt() {
		this.machine.with("stacks", "prod-messaging UPDATE_COMPLETE\n")
			.with("identity", "{\"Account\":\"123456789012\","
					+ "\"Arn\":\"arn:aws:sts::123456789012:assumed-role/prod-deploy/job\"}");
		assertRefused("which deploys a stage and can't delete it. An administrator can", DESTROY_PROD);
		assertThat(this.machine.calls()).singleElement().asString().contains("sts get-caller-identity");
	}

	@Test
	void theAccountIsNotSetUp() {
		this.machine.with("accounts", "");
		assertRefused("in eu-central-1 there has to be the stack dev-account with the policy dev-boundary", DEPLOY);
		assertThat(this.machine.said()).contains("aws cloudformation deploy --region eu-central-1 "
				+ "--stack-name dev-account --capabilities CAPABILITY_NAMED_IAM --template-file "
				+ "infra/aws/target/cdk.out/accounts/dev-account.template.json");
	}

	@Test
	void theAccountsStackFailedOrSomebodyTookItsPolicyAway() {
		this.machine.with("accounts", "dev-account ROLLBACK_COMPLETE\n");
		assertRefused("The account isn't set up", DEPLOY);
		this.machine.with("accounts", "dev-account CREATE_COMPLETE\n").with("policies", "");
		assertRefused("The account isn't set up", DEPLOY);
	}

	@Test
	void anImageWouldHaveTheNameOfACommitThatItIsNotMadeOf() {
		this.machine.with("changes", " M pom.xml\n");
		assertRefused("There are changes that aren't committed", DEPLOY);
	}

	@Test
	void whoTypesAnythingElseHasNotAgreed() {
		assertRefused("Nothing was done.", DEPLOY);
	}

	@Test
	void productionIsProtectedUntilSomebodySwitchesThatOff() {
		this.machine.with("stacks", "prod-messaging UPDATE_COMPLETE\n").with("protected", "true");
		assertRefused("aws cloudformation update-termination-protection --no-enable-termination-protection "
				+ "--stack-name prod-messaging --region eu-central-1", DESTROY_PROD);
	}

	@Test
	void whoDeletesAStageTypesItsName() {
		this.machine.with("stacks", "prod-messaging UPDATE_COMPLETE\n");
		assertRefused("AWS::S3::Bucket", DESTROY_PROD);
	}

	private void assertRefused(String sentence, String... arguments) {
		int exitCode = this.machine.run("no\n", arguments);
		assertThat(this.machine.said()).contains(sentence);
		assertThat(exitCode).as(this.machine.said()).isEqualTo(2);
		assertThat(this.machine.changes()).isEmpty();
	}

}
