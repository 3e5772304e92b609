package dev.spikeproof.aws.watch;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditStackTest {

	private static final Synthesised STACK = Synthesised.audit();

	@Test
	void theTrailIsOfAllRegionsAndShowsWhetherSomeoneChangedIt() {
		Map<?, ?> trail = STACK.only("AWS::CloudTrail::Trail");
		assertThat(trail.get("IsMultiRegionTrail")).isEqualTo(true);
		assertThat(trail.get("IncludeGlobalServiceEvents")).isEqualTo(true);
		assertThat(trail.get("EnableLogFileValidation")).isEqualTo(true);
		assertThat(trail.get("IsLogging")).isEqualTo(true);
	}

	/** Each message sent and received would be one. */
	@Test
	void itRecordsNoDataEvents() {
		assertThat(Synthesised.list(STACK.only("AWS::CloudTrail::Trail"), "EventSelectors")).singleElement()
			.isEqualTo(Map.of("IncludeManagementEvents", true, "ReadWriteType", "All"));
	}

	@Test
	void itsBucketIsEncryptedClosedAndOutlivesTheStack() {
		Map<?, ?> bucket = STACK.only("AWS::S3::Bucket");
		assertThat(Synthesised.in(bucket, "BucketEncryption").toString()).contains("AES256");
		assertThat((Map<?, ?>) Synthesised.in(bucket, "PublicAccessBlockConfiguration")).hasSize(4)
			.allSatisfy((setting, value) -> assertThat(value).isEqualTo(true));
		assertThat(STACK.template().toString()).contains("DeletionPolicy=RetainExceptOnCreate");
		assertThat(STACK.only("AWS::S3::BucketPolicy").toString()).contains("aws:SecureTransport");
	}

	@Test
	void theQueryAsksWhoDeletedTheQueue() {
		Map<?, ?> query = STACK.only("AWS::Logs::QueryDefinition");
		assertThat(query.get("Name")).isEqualTo("dev-who-deleted-the-queue");
		assertThat(Synthesised.in(query, "QueryString").toString()).contains("userIdentity.arn as who", "DeleteQueue",
				"sqs.amazonaws.com", "sort eventTime desc");
	}

	@Test
	void whatAwsSaysOfItsHealthReachesTheAlertsByARoleForThatAlone() {
		Map<?, ?> rule = STACK.only("AWS::Events::Rule");
		assertThat(Synthesised.in(rule, "EventPattern").toString()).contains("aws.health", "issue", "scheduledChange");
		assertThat(Synthesised.in(rule, "Targets").toString()).contains(":sns:eu-central-1:111111111111:dev-alerts",
				"RoleArn", "docs/runbooks/aws-health.md");
		assertThat(STACK.resources("AWS::IAM::Policy")
			.values()
			.stream()
			.map(Object::toString)
			.filter((policy) -> policy.contains("sns:")))
			.singleElement()
			.satisfies((policy) -> assertThat(policy).contains("Action=sns:Publish")
				.contains(":sns:eu-central-1:111111111111:dev-alerts")
				.doesNotContain("Resource=*"));
		assertThat(STACK.resources("AWS::IAM::Role").toString()).contains("aws:SourceAccount=111111111111");
	}

}
