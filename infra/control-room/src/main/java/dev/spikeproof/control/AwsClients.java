package dev.spikeproof.control;

import java.time.Duration;

import io.awspring.cloud.autoconfigure.core.AwsClientBuilderConfigurer;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Clients that block, for virtual threads, and that give up in time: an operator wants to
 * hear that AWS is away rather than wait for it.
 */
@Configuration(proxyBeanMethods = false)
class AwsClients {

	private final AwsClientBuilderConfigurer configurer;

	private final Duration timeout;

	AwsClients(AwsClientBuilderConfigurer configurer, @Value("${control-room.aws-timeout}") Duration timeout) {
		this.configurer = configurer;
		this.timeout = timeout;
	}

	@Bean
	SqsClient sqs() {
		return configure(SqsClient.builder()).build();
	}

	@Bean
	S3Client s3() {
		return configure(S3Client.builder().forcePathStyle(true)).build();
	}

	@Bean
	SnsClient sns() {
		return configure(SnsClient.builder()).build();
	}

	@Bean
	CloudWatchClient cloudWatch() {
		return configure(CloudWatchClient.builder()).build();
	}

	private <B extends AwsClientBuilder<B, ?>> B configure(B builder) {
		return this.configurer.configure(builder)
			.overrideConfiguration((override) -> override.apiCallAttemptTimeout(this.timeout)
				.apiCallTimeout(this.timeout.multipliedBy(2)));
	}

}
