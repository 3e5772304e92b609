package dev.spikeproof.aws.messaging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What resource policies allow and refuse; LocalStack doesn't enforce them. */
class PoliciesTest {

	private static final Topology TOPOLOGY = Topology.read();

	static Stream<Resource> topics() {
		return TOPOLOGY.resources("AWS::SNS::Topic");
	}

	private static Stream<Statement> statements() {
		return TOPOLOGY.policies().flatMap(Resource::statements);
	}

	@Test
	void nothingIsForAnyoneWithoutACondition() {
		assertThat(statements().filter(Statement::isForAnyone)).isNotEmpty()
			.allSatisfy((statement) -> assertThat(statement.condition()).as(statement.toString()).isNotNull());
	}

	@Test
	void nothingIsAllowedButToAServiceOfAwsForItsSource() {
		assertThat(statements().filter(Statement::allows)).isNotEmpty().allSatisfy((statement) -> {
			assertThat(statement.isForAnyone()).isFalse();
			assertThat(String.valueOf(statement.principal())).matches("\\{Service=\\w+\\.amazonaws\\.com}");
			assertThat(String.valueOf(statement.condition())).contains("aws:SourceArn");
		});
	}

	@Test
	void nothingIsAllowedByWildcardAction() {
		assertThat(statements().filter(Statement::allows))
			.noneMatch((statement) -> String.valueOf(statement.action()).contains("*"));
	}

	@Test
	void noResourceHasTwoPolicies() {
		assertThat(TOPOLOGY.resources()).allSatisfy(
				(owner) -> assertThat(TOPOLOGY.policies().filter((policy) -> policy.isAttachedTo(owner)).count())
					.as("policies of " + owner)
					.isLessThanOrEqualTo(1));
	}

	@ParameterizedTest
	@MethodSource("topics")
	void everyTopicRefusesPlainHttp(Resource topic) {
		assertThat(TOPOLOGY.statementsOf(topic)).anyMatch((statement) -> statement.refusesPlainHttp("sns:Publish")
				&& statement.resources().equals(List.of(topic.ref())));
	}

	@Test
	void theBucketPublishesRenditionsAndAlarmsPublishAlerts() {
		assertThat(topics().flatMap((topic) -> TOPOLOGY.statementsOf(topic).stream())
			.filter(Statement::allows)
			.map((statement) -> List.of(statement.policy(), Objects.requireNonNull(statement.principal()),
					Objects.requireNonNull(statement.condition("ArnLike", "aws:SourceArn")),
					Objects.requireNonNull(statement.condition("StringEquals", "aws:SourceAccount")))))
			.containsExactlyInAnyOrder(
					List.of("RenditionsTopicPolicy", Map.of("Service", "s3.amazonaws.com"),
							Map.of("Fn::Sub", "arn:${AWS::Partition}:s3:::${VideosBucketName}"),
							Map.of("Ref", "AWS::AccountId")),
					List.of("AlertsTopicPolicy", Map.of("Service", "cloudwatch.amazonaws.com"), Map.of("Fn::Sub",
							"arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:${Stage}-*"),
							Map.of("Ref", "AWS::AccountId")));
	}

}
