package dev.spikeproof.local.stack;

import java.net.URI;
import java.util.List;

import dev.spikeproof.local.environment.Aws;
import dev.spikeproof.local.environment.Environment;
import dev.spikeproof.local.terminal.CannotRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessagingStackIT {

	private static final String TOPIC = """
			Resources:
			  Topic:
			    Type: AWS::SNS::Topic
			""";

	private static Environment environment;

	private static CloudFormationClient client;

	@BeforeAll
	static void start() {
		environment = Environment.start();
		client = client(environment.awsEndpoint());
	}

	@AfterAll
	static void stop() {
		client.close();
		environment.close();
	}

	@AfterEach
	void delete() {
		client.deleteStack((delete) -> delete.stackName("test"));
	}

	@Test
	void failsOnAResourceThatIsReportedAsCreatedButIsNotAndNamesIt() {
		String template = TOPIC + """
				  Cluster:
				    Type: AWS::ECS::Cluster
				""";
		assertThatExceptionOfType(CannotRun.class).isThrownBy(stack(template)::deploy)
			.withMessageContaining("Cluster (AWS::ECS::Cluster)")
			.withMessageNotContaining("Topic (");
	}

	@Test
	void failsOnAResourceThatCannotBeCreatedAndNamesIt() {
		String template = TOPIC + """
				  Queue:
				    Type: AWS::SQS::Queue
				    Properties:
				      QueueName: fifo-without-its-ending
				      FifoQueue: true
				""";
		assertThatExceptionOfType(CannotRun.class).isThrownBy(stack(template)::deploy).withMessageContaining("Queue");
	}

	@Test
	void leavesAStackOfTheSameTemplateAsItIs() {
		stack(TOPIC).deploy();
		String topic = topicOf();
		assertThat(stack(TOPIC).deploy()).isEqualTo(1);
		assertThat(topicOf()).isEqualTo(topic);
	}

	@Test
	void throwsAStackOfAnotherTemplateAwayAndCreatesItAgain() {
		stack(TOPIC).deploy();
		String topic = topicOf();
		assertThat(stack(TOPIC + "# changed\n").deploy()).isEqualTo(1);
		assertThat(topicOf()).isNotEqualTo(topic);
	}

	private static String topicOf() {
		return client.describeStackResources((describe) -> describe.stackName("test"))
			.stackResources()
			.getFirst()
			.physicalResourceId();
	}

	private static MessagingStack stack(String template) {
		return new MessagingStack(client, "test", template, List.of());
	}

	private static CloudFormationClient client(URI endpoint) {
		return new Aws(endpoint, "eu-central-1", "test", "test").configure(CloudFormationClient.builder()).build();
	}

}
