package dev.spikeproof.local.chaos;

import dev.spikeproof.local.environment.Aws;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The same AWS that the services use, for whoever disturbs it or looks into it. */
public record Cloud(SqsClient sqs, SnsClient sns, S3Client s3) implements AutoCloseable {

	static final String STAGE = "local";

	static final String BUCKET = "local-videos";

	public static Cloud of(Aws aws) {
		return new Cloud(aws.configure(SqsClient.builder()).build(), aws.configure(SnsClient.builder()).build(),
				aws.configure(S3Client.builder()).forcePathStyle(true).build());
	}

	/** The address of a queue of the stage. */
	String queue(String name) {
		return this.sqs.getQueueUrl((request) -> request.queueName(STAGE + "-" + name)).queueUrl();
	}

	@Override
	public void close() {
		this.sqs.close();
		this.sns.close();
		this.s3.close();
	}

}
