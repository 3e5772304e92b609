package dev.spikeproof.encoding;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

import com.sun.net.httpserver.HttpServer;
import dev.spikeproof.testing.Contract;
import dev.spikeproof.testing.calls.CommittedCalls;
import dev.spikeproof.testing.calls.RecordedCalls;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs last, and does what the other tests don't: has metrics and an agent of ECS, and
 * fails.
 */
@Order(Integer.MAX_VALUE)
class AwsCallsIT {

	@Test
	void asksOfAwsWhatIsWrittenDown(@TempDir Path directory) throws Exception {
		HttpServer agent = agent();
		try (Worker _ = Worker.start(directory, "ecs.agent.uri=http://127.0.0.1:" + agent.getAddress().getPort(),
				"spring.cloud.aws.s3.endpoint=http://127.0.0.1:1",
				"management.cloudwatch.metrics.export.namespace=Spikeproof",
				"management.cloudwatch.metrics.export.step=1s")) {
			Queue queue = new Queue("local-encoding");
			queue.send("VideoPurchased", "unreadable");
			queue.send("VideoPurchased", Contract.of("VideoPurchased").example());
			await("cloudwatch:PutMetricData namespace Spikeproof");
			await("ecs:UpdateTaskProtection task *");
			await("sqs:SendMessage dlq encoding");
			await("sqs:ChangeMessageVisibilityBatch queue encoding");
		}
		finally {
			agent.stop(0);
		}
		CommittedCalls.compare(AwsCallsIT.class);
	}

	private static void await(String call) {
		Awaitility.await(call).atMost(Duration.ofSeconds(30)).until(() -> RecordedCalls.include(call));
	}

	/** It asks ECS with the role of the task that asks it. */
	private static HttpServer agent() throws IOException {
		HttpServer agent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		agent.createContext("/task-protection/v1/state", (exchange) -> {
			boolean update = exchange.getRequestMethod().equals("PUT");
			RecordedCalls.add(update ? "ecs:UpdateTaskProtection task *" : "ecs:GetTaskProtection task *");
			exchange.sendResponseHeaders(500, -1);
			exchange.close();
		});
		agent.start();
		return agent;
	}

}
