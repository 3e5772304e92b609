package dev.spikeproof.purchasing;

import java.net.URI;
import java.time.Duration;

import io.awspring.cloud.autoconfigure.s3.S3ClientCustomizer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this service talks to S3, and where the URLs point that it signs for others. */
@Configuration(proxyBeanMethods = false)
class S3Clients {

	/**
	 * Customers wait while an upload is looked for, so a store that doesn't answer is
	 * given up soon. Who isn't waited for says so in his request.
	 */
	@Bean
	S3ClientCustomizer impatientS3Client() {
		return (client) -> client.overrideConfiguration(client.overrideConfiguration()
			.toBuilder()
			.apiCallAttemptTimeout(Duration.ofSeconds(1))
			.apiCallTimeout(Duration.ofSeconds(2))
			.build());
	}

	/** The host is part of a signature, so it has to be the one that browsers use. */
	@Bean
	@ConditionalOnProperty("purchasing.videos.public-endpoint")
	S3Presigner publicS3Presigner(@Value("${purchasing.videos.public-endpoint}") URI endpoint,
			AwsCredentialsProvider credentials, AwsRegionProvider region) {
		return S3Presigner.builder()
			.endpointOverride(endpoint)
			.credentialsProvider(credentials)
			.region(region.getRegion())
			.serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
			.build();
	}

}
