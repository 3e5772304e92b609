package dev.spikeproof.aws.deploy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.spikeproof.aws.Tool;
import dev.spikeproof.local.environment.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;

import static org.assertj.core.api.Assertions.assertThat;

/** With the true aws command and LocalStack, for the stack that LocalStack has all of. */
class MessagingIT {

	private final String stage = "it-" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void isDeployedOnceHoweverOftenItIsAskedForAndTakenAwayWithWhatIsInItsBucket(@TempDir Path directory) {
		Tool.NODE.require("to plan a deployment");
		try (Environment local = Environment.start()) {
			Aws aws = new Aws(new Programs(variables(local), Path.of(".")), local.aws().region());
			PlannedStack stack = messaging(directory, local.aws().region());

			StackDeployment deployment = new StackDeployment(aws, List.of(),
					Map.of("Stage", this.stage, "VideosBucketName", bucket()), this.stage);
			assertThat(deployment.deploy(stack)).isEmpty();
			assertThat(deployment.deploy(stack)).isPresent();
			assertThat(queues(local)).hasSize(2);

			aws.ask("s3api", "put-object", "--bucket", bucket(), "--key", "uploads/one");
			new StackRemoval(aws, stack).remove();
			assertThat(new StackState(aws, stack).status()).isEmpty();
			assertThat(aws.look("s3api", "head-bucket", "--bucket", bucket())).isEmpty();
		}
	}

	/**
	 * Not by the command: in its first version that asks AWS itself, whatever it is told.
	 */
	private List<String> queues(Environment local) {
		try (SqsClient sqs = local.aws().configure(SqsClient.builder()).build()) {
			return sqs.listQueues((list) -> list.queueNamePrefix(this.stage + "-shipping")).queueUrls();
		}
	}

	private static Map<String, String> variables(Environment local) {
		Map<String, String> variables = new HashMap<>(System.getenv());
		variables.putAll(local.aws().variables());
		variables.put("PATH",
				Tool.AWS.require("to deploy to LocalStack").getParent() + ":" + variables.getOrDefault("PATH", ""));
		return variables;
	}

	/** As it is planned, under a name of this test alone. */
	private PlannedStack messaging(Path directory, String region) {
		PlannedStack planned = Plan.of(Stub.DEV, directory)
			.stacks()
			.stream()
			.filter((stack) -> stack.name().equals("dev-messaging"))
			.findFirst()
			.orElseThrow();
		return new PlannedStack(this.stage + "-messaging", region, false, planned.file(), planned.template());
	}

	private String bucket() {
		return this.stage + "-videos";
	}

}
