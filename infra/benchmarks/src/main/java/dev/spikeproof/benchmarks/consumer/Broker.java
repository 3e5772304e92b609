package dev.spikeproof.benchmarks.consumer;

import java.net.URI;

import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import dev.spikeproof.benchmarks.application.BareApplication;

/**
 * SQS within this process (ElasticMQ), which is faster than whoever consumes from it.
 * LocalStack, one Python process, would be what is measured.
 */
final class Broker implements AutoCloseable {

	private final SQSRestServer server;

	private final URI endpoint;

	private final SqsAsyncClient client;

	Broker() {
		this.server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
		this.endpoint = URI.create("http://127.0.0.1:" + this.server.waitUntilStarted().localAddress().getPort());
		this.client = newClient();
	}

	URI endpoint() {
		return this.endpoint;
	}

	/** A client as the SDK makes it when it is told nothing but where and who. */
	SqsAsyncClient newClient() {
		return SqsAsyncClient.builder()
			.endpointOverride(this.endpoint)
			.region(Region.of(BareApplication.REGION))
			.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create(BareApplication.ANY_KEY, BareApplication.ANY_KEY)))
			.build();
	}

	/** Makes a queue with this many messages in it. */
	FilledQueue queue(String name, int messages) {
		return FilledQueue.make(this.client, name, messages);
	}

	@Override
	public void close() {
		this.client.close();
		this.server.stopAndWait();
	}

}
