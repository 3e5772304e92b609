package dev.spikeproof.encoding.protection.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import dev.spikeproof.encoding.protection.Agent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EcsAgentTest {

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private String answer = "{\"protection\":{\"ExpirationDate\":\"2026-11-26T10:05:00Z\",\"ProtectionEnabled\":true,\"TaskArn\":\"a\"}}";

	private HttpServer server;

	private Agent agent;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			this.requests.add("%s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(),
					new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
			byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.server.start();
		this.agent = new AgentConfiguration()
			.agent("http://127.0.0.1:" + this.server.getAddress().getPort() + "/api/task");
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void asksAsEcsWantsToBeAsked() {
		assertThat(this.agent.protect(Duration.ofMinutes(5))).isTrue();
		assertThat(this.requests.getFirst()).startsWith("PUT /api/task/task-protection/v1/state ")
			.contains("\"ProtectionEnabled\":true", "\"ExpiresInMinutes\":5");
	}

	@Test
	void releasesWithoutATime() {
		this.agent.release();
		assertThat(this.requests)
			.containsExactly("PUT /api/task/task-protection/v1/state {\"ProtectionEnabled\":false}");
	}

	@Test
	void knowsThatAFailureIsNoProtection() {
		this.answer = "{\"failure\":{\"Arn\":\"a\",\"Reason\":\"DEPLOYMENT_BLOCKED\"}}";
		assertThat(this.agent.protect(Duration.ofMinutes(5))).isFalse();
	}

	@Test
	void bearsAnAgentThatIsAway() {
		this.server.stop(0);
		assertThat(this.agent.protect(Duration.ofMinutes(5))).isFalse();
	}

	@Test
	void asksNobodyOutsideOfEcs() {
		assertThat(new AgentConfiguration().agent("").protect(Duration.ofMinutes(5))).isFalse();
		assertThat(this.requests).isEmpty();
	}

}
