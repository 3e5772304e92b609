package dev.spikeproof.local.environment;

import java.net.URI;
import java.util.Map;

import dev.spikeproof.local.stack.MessagingStack;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/**
 * An AWS endpoint and how to be somebody there.
 *
 * @param accessKey for LocalStack any will do
 */
public record Aws(URI endpoint, String region, String accessKey, String secretKey) {

	private static final String REGION = "eu-central-1";

	/** LocalStack at this port of loopback, unless the environment names another. */
	public static Aws at(int port) {
		return EnvironmentKind.endpoint().map(Aws::given).orElseGet(() -> local(LocalStack.endpoint(port)));
	}

	static Aws local(URI endpoint) {
		return new Aws(endpoint, REGION, "test", "test");
	}

	/** As the variables of the AWS SDK say; where they are silent, as for LocalStack. */
	public static Aws given(String endpoint) {
		Map<String, String> variables = System.getenv();
		return new Aws(URI.create(endpoint), variables.getOrDefault("AWS_REGION", REGION),
				variables.getOrDefault("AWS_ACCESS_KEY_ID", "test"),
				variables.getOrDefault("AWS_SECRET_ACCESS_KEY", "test"));
	}

	/**
	 * Deploys the messaging stack of the stage that {@code spikeproof.stage} names.
	 * @return the number of resources
	 */
	public int deployMessaging() {
		String stage = Setting.find("spikeproof.stage").orElse("local");
		String bucket = Setting.find("spikeproof.videos-bucket").orElse("local-videos");
		try (CloudFormationClient client = client()) {
			return MessagingStack.of(client, stage, bucket).deploy();
		}
	}

	CloudFormationClient client() {
		return configure(CloudFormationClient.builder()).build();
	}

	/** Points a client of the AWS SDK here. */
	public <B extends AwsClientBuilder<B, ?>> B configure(B client) {
		return client.endpointOverride(this.endpoint)
			.region(Region.of(this.region))
			.credentialsProvider(
					StaticCredentialsProvider.create(AwsBasicCredentials.create(this.accessKey, this.secretKey)));
	}

	/** The same as environment variables of the AWS SDK. */
	public Map<String, String> variables() {
		return Map.of("AWS_ENDPOINT_URL", this.endpoint.toString(), "AWS_REGION", this.region, "AWS_ACCESS_KEY_ID",
				this.accessKey, "AWS_SECRET_ACCESS_KEY", this.secretKey);
	}

}
