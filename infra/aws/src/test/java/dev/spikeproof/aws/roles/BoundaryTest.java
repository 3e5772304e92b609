package dev.spikeproof.aws.roles;

import java.util.List;

import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;

import static org.assertj.core.api.Assertions.assertThat;

class BoundaryTest {

	private static List<RoleInTemplate> roles;

	private static Policy boundary;

	@BeforeAll
	static void synthesise() {
		Tool.NODE.require("to see what no role goes beyond");
		roles = Template.of(Place.roles()).roles().toList();
		boundary = Template.of(new AccountStack(new App(), Place.ENVIRONMENT, Place.TOOLS))
			.managedPolicy("dev-boundary");
	}

	@Test
	void everyRoleIsWithinIt() {
		assertThat(roles).hasSize(2 * Program.values().length)
			.allSatisfy((role) -> assertThat(role.boundary()).isEqualTo(Place.iam("policy/dev-boundary")));
	}

	@Test
	void itContainsAllThatTheRolesAllow() {
		assertThat(roles).allSatisfy((role) -> assertThat(role.permissions().grants()).isNotEmpty()
			.allMatch((grant) -> boundary.allows(grant.example())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "iam:CreateUser", "iam:PassRole", "sts:AssumeRole", "sqs:DeleteQueue", "sqs:PurgeQueue",
			"s3:DeleteObject", "s3:PutBucketPolicy", "logs:DeleteLogGroup", "ecs:StopTask", "ec2:RunInstances" })
	void itAllowsNobodyToMakeOrDestroy(String action) {
		assertThat(List.of("*", Place.arn("sqs", "dev-shipping"), Place.iam("role/dev-video-encoder-task")))
			.noneMatch((resource) -> boundary.allows(new Ask(action, resource)));
	}

	@Test
	void itEndsWithTheStage() {
		assertThat(boundary.allows(new Ask("sqs:ReceiveMessage", Place.arn("sqs", "dev-shipping")))).isTrue();
		assertThat(boundary.allows(new Ask("sqs:ReceiveMessage", Place.arn("sqs", "prod-shipping")))).isFalse();
		assertThat(boundary.allows(new Ask("s3:GetObject", "arn:aws:s3:::prod-videos-" + Place.ACCOUNT + "/uploads/a")))
			.isFalse();
		assertThat(boundary
			.allows(new Ask("secretsmanager:GetSecretValue", Place.arn("secretsmanager", "secret:prod/x-AbCdEf"))))
			.isFalse();
	}

}
