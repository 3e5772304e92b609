package dev.spikeproof.aws.roles;

import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;

import static org.assertj.core.api.Assertions.assertThat;

/** What a deployment can do, and that it leads no further. */
class DeploymentTest {

	private static final String MAKING = Place.iam("role/dev-cloudformation");

	private static final String BOUNDARY = Place.iam("policy/dev-boundary");

	private static Policy deploy;

	private static Policy making;

	@BeforeAll
	static void synthesise() {
		Tool.NODE.require("to see what a deployment can do");
		Template template = Template.of(new AccountStack(new App(), Place.ENVIRONMENT, Place.TOOLS));
		deploy = template.role("dev-deploy").permissions();
		making = template.role("dev-cloudformation").permissions();
	}

	@Test
	void changesTheStacksOfItsStageByTheirRoleOnly() {
		Ask change = new Ask("cloudformation:CreateChangeSet", stack("dev-network"));
		assertThat(deploy.allows(change.with("cloudformation:RoleArn", MAKING))).isTrue();
		assertThat(deploy.allows(change.with("cloudformation:RoleArn", Place.iam("role/admin")))).isFalse();
		assertThat(deploy.allows(change)).isFalse();
		assertThat(deploy.allows(new Ask("cloudformation:CreateChangeSet", stack("prod-network"))
			.with("cloudformation:RoleArn", MAKING))).isFalse();
	}

	/** Whether CloudFormation may do it for whoever deploys is another question. */
	@ParameterizedTest
	@ValueSource(strings = { "CreateChangeSet", "ExecuteChangeSet", "DeleteStack" })
	void leavesTheStackAloneThatSaysWhoDeploys(String operation) {
		Ask change = new Ask("cloudformation:" + operation, stack("dev-account")).with("cloudformation:RoleArn",
				MAKING);
		assertThat(deploy.allows(change)).isFalse();
		assertThat(deploy.allows(new Ask("cloudformation:DescribeStacks", stack("dev-account")))).isTrue();
	}

	@Test
	void passesNoRoleButThatAndToCloudFormation() {
		Ask pass = new Ask("iam:PassRole", MAKING);
		assertThat(deploy.allows(pass.with("iam:PassedToService", "cloudformation.amazonaws.com"))).isTrue();
		assertThat(deploy.allows(pass.with("iam:PassedToService", "ec2.amazonaws.com"))).isFalse();
		assertThat(deploy.allows(new Ask("iam:PassRole", Place.iam("role/admin")).with("iam:PassedToService",
				"cloudformation.amazonaws.com")))
			.isFalse();
	}

	@Test
	void pushesImagesOfItsStage() {
		assertThat(deploy.allows(new Ask("ecr:PutImage", Place.arn("ecr", "repository/dev-video-encoder")))).isTrue();
		assertThat(deploy.allows(new Ask("ecr:PutImage", Place.arn("ecr", "repository/prod-video-encoder")))).isFalse();
	}

	@Test
	void readsNoDataAndMakesNothingItself() {
		assertThat(deploy.actions()).noneMatch((action) -> action.contains("*"))
			.noneMatch((action) -> action.matches("(s3|sqs|sns|rds|secretsmanager):.*|ec2:(?!Describe).*"))
			.filteredOn((action) -> action.startsWith("iam:"))
			.containsExactlyInAnyOrder("iam:PassRole", "iam:GetPolicy");
	}

	@ParameterizedTest
	@ValueSource(strings = { "iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy" })
	void aRoleIsMadeWithinTheBoundaryOnly(String action) {
		Ask ask = new Ask(action, Place.iam("role/dev-more"));
		assertThat(making.allows(ask.with("iam:PermissionsBoundary", BOUNDARY))).isTrue();
		assertThat(making.allows(ask.with("iam:PermissionsBoundary", Place.iam("policy/wide")))).isFalse();
		assertThat(making.allows(ask)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "iam:CreatePolicyVersion", "iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy",
			"iam:DeleteRolePermissionsBoundary", "iam:PassRole" })
	void whoDeploysCanNotWidenHisOwnRights(String action) {
		for (String own : new String[] { MAKING, Place.iam("role/dev-deploy"), Place.iam("role/dev-github"),
				Place.iam("role/dev-gateway-logs"), BOUNDARY }) {
			assertThat(making.allows(new Ask(action, own).with("iam:PermissionsBoundary", BOUNDARY))).as(own).isFalse();
		}
	}

	@Test
	void noBoundaryIsTakenAwayAndNoUserIsMade() {
		assertThat(making.allows(new Ask("iam:DeleteRolePermissionsBoundary", Place.iam("role/dev-more")))).isFalse();
		assertThat(making.allows(new Ask("iam:CreateUser", Place.iam("user/dev-more")))).isFalse();
		assertThat(making.allows(new Ask("iam:CreateAccessKey", Place.iam("user/dev-more")))).isFalse();
	}

	private static String stack(String name) {
		return Place.arn("cloudformation", "stack/" + name + "/9f1e");
	}

}
