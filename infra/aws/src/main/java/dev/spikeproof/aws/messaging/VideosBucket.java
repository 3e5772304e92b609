package dev.spikeproof.aws.messaging;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucket.FilterRuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationFilterProperty;
import software.amazon.awscdk.services.s3.CfnBucket.S3KeyFilterProperty;
import software.amazon.awscdk.services.s3.CfnBucket.TopicConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucketPolicy;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/**
 * Where uploads wait to be encoded and where the results stay. S3 announces each result
 * to a topic. Copies of discarded dead letters lie here too, for a while.
 */
final class VideosBucket extends Construct {

	private static final Duration UPLOADS_KEPT = Duration.days(7);

	private static final Duration DISCARDED_LETTERS_KEPT = Duration.days(14);

	private static final Duration UNFINISHED_UPLOADS_KEPT = Duration.days(1);

	private final CfnBucket bucket;

	VideosBucket(Construct scope, String id, FanOutTopic results) {
		super(scope, id);
		this.bucket = bucket(nameParameter());
		// By name, as a reference to the bucket would be circular.
		results.publishedToBy("s3", Fn.sub("arn:${AWS::Partition}:s3:::${" + id + "BucketName}"));
		CfnBucketPolicy.Builder.create(this, "BucketPolicy")
			.bucket(this.bucket.getRef())
			.policyDocument(Statements
				.policy(Statements.onlyOverTls("s3:*", this.bucket.getAttrArn(), Fn.sub("${" + id + "Bucket.Arn}/*"))))
			.build();
		// S3 tries the topic when it learns of it.
		this.bucket.addResourceDependency(results.policy());
		this.bucket.setNotificationConfiguration(NotificationConfigurationProperty.builder()
			.topicConfigurations(
					Stream.of("renditions/", "rejections/").map((prefix) -> announce(prefix, results)).toList())
			.build());
	}

	private String nameParameter() {
		return CfnParameter.Builder.create(this, "BucketName")
			.type("String")
			.description("Name of the bucket for videos; unique in all of AWS.")
			.allowedPattern("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$")
			.constraintDescription("3 to 63 lower-case letters, digits and hyphens; no dots, which break TLS.")
			.build()
			.getValueAsString();
	}

	private CfnBucket bucket(String name) {
		Bucket bucket = Bucket.Builder.create(this, "Bucket")
			.bucketName(name)
			.blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
			.encryption(BucketEncryption.S3_MANAGED)
			.objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
			.removalPolicy(RemovalPolicy.DESTROY)
			.lifecycleRules(List.of(
					LifecycleRule.builder().id("uploads-expire").prefix("uploads/").expiration(UPLOADS_KEPT).build(),
					LifecycleRule.builder()
						.id("discarded-letters-expire")
						.prefix("discarded/")
						.expiration(DISCARDED_LETTERS_KEPT)
						.build(),
					LifecycleRule.builder()
						.id("unfinished-uploads-expire")
						.abortIncompleteMultipartUploadAfter(UNFINISHED_UPLOADS_KEPT)
						.build()))
			.build();
		Tags.of(bucket).add("purpose", "Uploads and their results");
		return (CfnBucket) Objects.requireNonNull(bucket.getNode().getDefaultChild());
	}

	private static TopicConfigurationProperty announce(String prefix, FanOutTopic results) {
		return TopicConfigurationProperty.builder()
			.event("s3:ObjectCreated:*")
			.topic(results.arn())
			.filter(NotificationFilterProperty.builder()
				.s3Key(S3KeyFilterProperty.builder()
					.rules(List.of(FilterRuleProperty.builder().name("prefix").value(prefix).build()))
					.build())
				.build())
			.build();
	}

}
