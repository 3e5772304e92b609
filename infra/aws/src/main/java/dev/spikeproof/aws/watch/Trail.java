package dev.spikeproof.aws.watch;

import java.util.List;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cloudtrail.ReadWriteType;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.QueryDefinition;
import software.amazon.awscdk.services.logs.QueryString;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * Who did what in the account, in all regions: management events only. Data events, of
 * which each message sent and received would be one, cost more than the queues. They are
 * kept in a bucket for a year, and for three months where they can be asked. CloudTrail
 * Lake, which could be asked too, takes no new customers.
 */
final class Trail extends Construct {

	private static final Duration KEPT = Duration.days(365);

	Trail(Construct scope, Environment environment) {
		super(scope, "Trail");
		LogGroup log = LogGroup.Builder.create(this, "Log")
			.logGroupName("/" + environment.stage() + "/trail")
			.retention(RetentionDays.THREE_MONTHS)
			.removalPolicy(RemovalPolicy.DESTROY)
			.build();
		software.amazon.awscdk.services.cloudtrail.Trail.Builder.create(this, "Trail")
			.trailName(environment.name("trail"))
			.bucket(bucket())
			.isMultiRegionTrail(true)
			.includeGlobalServiceEvents(true)
			.enableFileValidation(true)
			.managementEvents(ReadWriteType.ALL)
			.sendToCloudWatchLogs(true)
			.cloudWatchLogGroup(log)
			.build();
		QueryDefinition.Builder.create(this, "WhoDeletedTheQueue")
			.queryDefinitionName(environment.name("who-deleted-the-queue"))
			.logGroups(List.of(log))
			.queryString(whoDeletedTheQueue())
			.build();
	}

	/** It outlives the stack: an account that is being emptied is when one wants it. */
	private Bucket bucket() {
		return Bucket.Builder.create(this, "Bucket")
			.blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
			.encryption(BucketEncryption.S3_MANAGED)
			.enforceSsl(true)
			.versioned(true)
			.lifecycleRules(List.of(LifecycleRule.builder()
				.id("a-year")
				.expiration(KEPT)
				.noncurrentVersionExpiration(Duration.days(1))
				.build()))
			.removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
			.build();
	}

	/** For CloudWatch Logs Insights; the runbook of the same name explains it. */
	static QueryString whoDeletedTheQueue() {
		return QueryString.Builder.create()
			.fields(List.of("eventTime", "eventName",
					"coalesce(requestParameters.queueUrl, requestParameters.topicArn) as what",
					"userIdentity.arn as who", "userIdentity.invokedBy as through", "sourceIPAddress", "userAgent",
					"errorCode"))
			.filterStatements(List.of("eventSource in [\"sqs.amazonaws.com\", \"sns.amazonaws.com\"]",
					"eventName in [\"DeleteQueue\", \"PurgeQueue\", \"SetQueueAttributes\", \"DeleteTopic\", \"Unsubscribe\"]"))
			.sort("eventTime desc")
			.limit(50)
			.build();
	}

}
