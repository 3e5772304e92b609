package dev.spikeproof.local.chaos;

import dev.spikeproof.local.environment.Aws;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The same AWS that the services use, for whoever disturbs it or looks into it. */
public record Cloud(SqsClient sqs, SnsClient sns, S3Client s3) implements AutoCloseable {

	static final String STAGE = "local";

	static final String BUCKET = "local-videos";

	public static Cloud of(Aws aws) {
		return new Cloud(with(aws, SqsClient.builder()).build(), with(aws, SnsClient.builder()).build(),
				with(aws, S3Client.builder()).forcePathStyle(true).build());
	}

	private static <B extends AwsClientBuilder<B, ?>> B with(Aws aws, B builder) {
		return builder.endpointOverride(aws.endpoint())
			.region(Region.of(aws.region()))
			.credentialsProvider(
					StaticCredentialsProvider.create(AwsBasicCredentials.create(aws.accessKey(), aws.secretKey())));
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
