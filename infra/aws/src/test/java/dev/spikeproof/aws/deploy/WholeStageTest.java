package dev.spikeproof.aws.deploy;

import java.nio.file.Path;
import java.util.List;

import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** All of dev, there and back; see {@link FakeMachine}. */
class WholeStageTest {

	static final String OUTPUTS = """
			[{"OutputKey":"Shop","OutputValue":"https://shop.dev.example.com"},
			{"OutputKey":"ShopPointsTo","OutputValue":"d-1.execute-api.amazonaws.com"},
			{"OutputKey":"Desk","OutputValue":"https://desk.dev.example.com"},
			{"OutputKey":"DeskPointsTo","OutputValue":"dev-desk.elb.amazonaws.com"},
			{"OutputKey":"Issuer","OutputValue":"https://cognito-idp.eu-central-1.amazonaws.com/pool-1"},
			{"OutputKey":"TokenUri","OutputValue":"https://dev.auth.amazoncognito.com/oauth2/token"},
			{"OutputKey":"Partnerdeployment","OutputValue":"client-1"},
			{"OutputKey":"KeyOfdeployment","OutputValue":"key-1"}]
			""".replace("\n", "");

	@TempDir
	private Path home = Path.of("");

	private FakeMachine machine = new FakeMachine(Path.of("target/unused"));

	private List<String> stacks = List.of();

	@BeforeEach
	void prepare() {
		Tool.NODE.require("to plan a deployment");
		this.machine = new FakeMachine(this.home).with("outputs", OUTPUTS).with("infra/aws/dev.properties", """
				account=123456789012
				email=me@example.com
				domain=dev.example.com
				certificate=arn:aws:acm:eu-central-1:123456789012:certificate/0f
				""");
		this.stacks = Plan.of(Stub.DEV, this.home).stacks().stream().map(PlannedStack::name).toList();
	}

	@Test
	void isDeployedInOrderAndSellsSomething() {
		assertThat(this.machine.run("yes\n", "deploy")).as(this.machine.said()).isZero();
		assertThat(named(" cloudformation deploy ")).isEqualTo(this.stacks);
		assertThat(this.machine.said()).contains("Purchase p1 is completed")
			.contains("Shop  https://shop.dev.example.com, a CNAME of d-1.execute-api.amazonaws.com");
		assertThat(this.machine.lines("secrets")).contains("  user = \"client-1:s3cret\"",
				"  header = \"Authorization: Bearer t0ken\"", "  header = \"x-api-key: k3y\"");
		assertThat(String.join("\n", this.machine.calls()) + this.machine.said()).doesNotContain("s3cret", "t0ken",
				"k3y");
	}

	@Test
	void goesOnWhereItWasInterrupted() {
		this.machine.with("fails", this.stacks.getLast());
		assertThat(this.machine.run("yes\n", "deploy")).isEqualTo(1);
		List<String> pushed = this.machine.lines("images");
		this.machine.with("fails", "").with("calls", "");
		assertThat(this.machine.run("yes\n", "deploy")).as(this.machine.said()).isZero();
		assertThat(named(" delete-stack ")).containsExactly(this.stacks.getLast());
		assertThat(this.machine.lines("images")).as("no image is built twice").isEqualTo(pushed);
	}

	@Test
	void isDeletedInReverseOrder() {
		this.machine.with("stacks", String.join(" CREATE_COMPLETE\n", this.stacks) + " CREATE_COMPLETE\n");
		assertThat(this.machine.run("dev\n", "destroy")).as(this.machine.said()).isZero();
		assertThat(named(" delete-stack ")).isEqualTo(this.stacks.reversed());
		assertThat(this.machine.said()).contains("Left, as it is meant to outlive them:", "AWS::KMS::Key key-1");
	}

	@Test
	void isNotDeletedTwice() {
		this.machine.with("stacks", "");
		assertThat(this.machine.run("dev\n", "destroy")).isZero();
		assertThat(this.machine.said()).contains("Nothing of dev is there.");
	}

	private List<String> named(String operation) {
		return this.machine.calls()
			.stream()
			.filter((call) -> call.contains(operation))
			.map((call) -> call.replaceFirst(".*--stack-name (\\S+).*", "$1"))
			.toList();
	}

}
