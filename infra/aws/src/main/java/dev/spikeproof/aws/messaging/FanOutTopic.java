package dev.spikeproof.aws.messaging;

import java.util.List;
import java.util.Map;

import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.sns.CfnTopic;
import software.amazon.awscdk.services.sns.CfnTopicPolicy;
import software.constructs.Construct;

/**
 * A topic and who publishes to it: a service of ours whose role allows it, or a service
 * of AWS on behalf of a source that is named.
 */
final class FanOutTopic extends Construct {

	private static final String PUBLISH = "sns:Publish";

	private final CfnTopic topic;

	private final PolicyDocument document;

	private final CfnTopicPolicy policy;

	FanOutTopic(Construct scope, String id, String name, String purpose) {
		super(scope, id);
		this.topic = topic(name, purpose);
		this.document = Statements.policy(Statements.onlyOverTls(PUBLISH, arn()));
		this.policy = CfnTopicPolicy.Builder.create(this, "TopicPolicy")
			.topics(List.of(arn()))
			.policyDocument(this.document)
			.build();
	}

	/**
	 * Lets a service of AWS publish. The account is named as well, because the ARN of a
	 * bucket names none and a bucket's name can change hands.
	 */
	FanOutTopic publishedToBy(String service, String sourceArn) {
		this.document.addStatements(Statements.onlyFor(service, PUBLISH, arn(), Map.of("ArnLike",
				Map.of("aws:SourceArn", sourceArn), "StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID))));
		return this;
	}

	String arn() {
		return this.topic.getRef();
	}

	/** What must be there before a service of AWS can publish. */
	CfnTopicPolicy policy() {
		return this.policy;
	}

	private CfnTopic topic(String name, String purpose) {
		CfnTopic.Builder topic = CfnTopic.Builder.create(this, "Topic")
			.topicName(Names.staged(name))
			.tags(Names.purpose(purpose));
		if (Names.fifo(name)) {
			topic.fifoTopic(true).contentBasedDeduplication(false).fifoThroughputScope("MessageGroup");
		}
		return topic.build();
	}

}
