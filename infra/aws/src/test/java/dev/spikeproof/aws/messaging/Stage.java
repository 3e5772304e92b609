package dev.spikeproof.aws.messaging;

import java.util.UUID;

import dev.spikeproof.local.environment.Environment;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The topology, deployed for these tests alone: a stage of its own beside others, so that
 * nobody else reads its queues.
 */
final class Stage implements AutoCloseable {

	private final Environment environment = Environment.start();

	private final String name = "it-" + UUID.randomUUID().toString().substring(0, 8);

	private final CloudFormationClient cloudFormation = client(CloudFormationClient.builder());

	private final SnsClient sns = client(SnsClient.builder());

	private final SqsClient sqs = client(SqsClient.builder());

	private final S3Client s3 = client(S3Client.builder().forcePathStyle(true));

	Stage() {
		dev.spikeproof.local.stack.MessagingStack.of(this.cloudFormation, this.name, bucket()).deploy();
	}

	Topic topic(String topic) {
		return Topic.named(this.sns, this.name + "-" + topic);
	}

	MessageQueue queue(String queue) {
		return MessageQueue.named(this.sqs, this.name + "-" + queue);
	}

	S3Client s3() {
		return this.s3;
	}

	String bucket() {
		return this.name + "-videos";
	}

	@Override
	public void close() {
		this.s3.listObjectsV2Paginator((list) -> list.bucket(bucket()))
			.contents()
			.forEach((object) -> this.s3.deleteObject((delete) -> delete.bucket(bucket()).key(object.key())));
		this.cloudFormation.deleteStack((delete) -> delete.stackName(this.name + "-messaging"));
		this.environment.close();
	}

	private <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
		return this.environment.aws().configure(builder).build();
	}

}
