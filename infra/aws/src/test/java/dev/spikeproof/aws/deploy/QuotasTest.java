package dev.spikeproof.aws.deploy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** See {@link FakeMachine}, in whose account two networks are in use. */
class QuotasTest {

	private static final Plan PLAN = Stub.plan("'V':{'Type':'AWS::EC2::VPC'},"
			+ "'T':{'Type':'AWS::ECS::TaskDefinition','Properties':{'Cpu':'2048','Memory':'4096'}},"
			+ "'S':{'Type':'AWS::ECS::Service','Properties':{'DesiredCount':1,'TaskDefinition':{'Ref':'T'}}}");

	@TempDir
	private Path home = Path.of("");

	@Test
	void whatSufficesIsShown() {
		assertThat(Quotas.check(PLAN, new FakeMachine(this.home).with("quota", "3").aws()))
			.anyMatch((line) -> line.matches("processors of Fargate +2 needed, 0 in use, 3 allowed"))
			.anyMatch((line) -> line.matches("networks +1 needed, 2 in use, 3 allowed"));
	}

	@Test
	void moreIsAskedForByACommandThatIsSaid() {
		assertThatExceptionOfType(CannotDeploy.class)
			.isThrownBy(() -> Quotas.check(PLAN, new FakeMachine(this.home).with("quota", "2").aws()))
			.withMessageContaining("The account may have 2 networks and has 2; this needs 1 more")
			.withMessageContaining("request-service-quota-increase --service-code vpc --quota-code L-F678F1CE "
					+ "--desired-value 3 --region eu-central-1")
			.satisfies((refusal) -> assertThat(refusal.exitCode()).isEqualTo(2));
	}

	@Test
	void aStageThatIsThereNeedsNoSecondNetwork() {
		FakeMachine machine = new FakeMachine(this.home).with("quota", "2").with("stacks", "dev-all CREATE_COMPLETE\n");
		assertThat(Quotas.check(PLAN, machine.aws())).singleElement().asString().contains("processors");
	}

}
