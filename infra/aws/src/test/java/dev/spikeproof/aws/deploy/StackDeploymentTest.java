package dev.spikeproof.aws.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** See {@link FakeMachine}. */
class StackDeploymentTest {

	private static final PlannedStack STACK = Stub.stack("dev-x", false,
			"{'Parameters':{'Stage':{'Default':'local'},'Mail':{'Default':''}},'Resources':{}}");

	@TempDir
	private Path home = Path.of("");

	private FakeMachine machine = new FakeMachine(Path.of("target/unused"));

	@BeforeEach
	void prepare() {
		this.machine = new FakeMachine(this.home);
	}

	@Test
	void answersWhatATemplateAsksAndNothingElse() {
		deploy(STACK);
		assertThat(this.machine.changes()).singleElement()
			.asString()
			.startsWith("aws cloudformation deploy --stack-name dev-x --template-file " + STACK.file())
			.contains(" --parameter-overrides Stage=dev --tags ", " --role-arn role --region eu-central-1");
	}

	/** By them one finds what a stage has left. */
	@Test
	void allThatAStackMakesIsTaggedWithItsStage() {
		deploy(STACK);
		assertThat(this.machine.changes()).singleElement()
			.asString()
			.contains("--tags application=spikeproof stage=dev ");
	}

	@Test
	void waitsForWhatAnInterruptedDeploymentHasBegun() {
		this.machine.with("stacks", "dev-x UPDATE_IN_PROGRESS\n");
		deploy(STACK);
		assertThat(this.machine.calls()).filteredOn((call) -> call.contains("describe-stacks")).hasSizeGreaterThan(1);
		assertThat(this.machine.changes()).hasSize(1);
	}

	@Test
	void whatFailedToBeMadeIsThrownAwayFirst() {
		this.machine.with("stacks", "dev-x ROLLBACK_COMPLETE\n");
		deploy(STACK);
		assertThat(this.machine.changes()).satisfiesExactly(
				(first) -> assertThat(first).contains("delete-stack --stack-name dev-x --role-arn role"),
				(second) -> assertThat(second).contains("cloudformation deploy"));
	}

	@Test
	void whyAStackFailsIsSaidInTheWordsOfAws() {
		this.machine.with("fails", "dev-x");
		assertThatExceptionOfType(CannotDeploy.class).isThrownBy(() -> deploy(STACK))
			.withMessageContaining("First (AWS::RDS::DBInstance): too small")
			.withMessageContaining("The same command goes on from here");
	}

	@Test
	void whatLastsIsProtected() {
		deploy(Stub.stack("prod-x", true, "{}"));
		assertThat(this.machine.changes().getLast())
			.startsWith("aws cloudformation update-termination-protection --enable-termination-protection");
	}

	@Test
	void aQuestionThatNobodyCanAnswerIsFoundBeforeAnythingIsDone() {
		PlannedStack stack = Stub.stack("dev-y", false, "{'Parameters':{'Colour':{}}}");
		assertThatExceptionOfType(CannotDeploy.class)
			.isThrownBy(() -> deployment().requireAnswers(new Plan(Stub.DEV, List.of(stack))))
			.withMessageContaining("dev-y asks for Colour");
	}

	private void deploy(PlannedStack stack) {
		deployment().deploy(stack);
	}

	private StackDeployment deployment() {
		return new StackDeployment(this.machine.aws(), List.of("--role-arn", "role"), Map.of("Stage", "dev"), "dev");
	}

}
