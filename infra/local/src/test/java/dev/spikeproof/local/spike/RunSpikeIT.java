package dev.spikeproof.local.spike;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.spike.Plan.Mode;
import dev.spikeproof.local.supervisor.PortPlan;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** A shop that takes uploads only, and a scaling that an operator has paused. */
class RunSpikeIT {

	private static final Map<String, Object> PAUSED = Map.of("policy", "step-scaling", "max", 12, "timeScale", 2.0,
			"paused", true, "desired", 3);

	@TempDir
	private Path directory;

	private HttpServer shop;

	private PortPlan ports;

	@BeforeEach
	void open() throws IOException {
		this.shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.shop.createContext("/", this::grant);
		this.shop.start();
		this.ports = new PortPlan(this.shop.getAddress().getPort());
	}

	@AfterEach
	void close() {
		this.shop.stop(0);
	}

	@Test
	void aSpikeThatFailsLeavesTheScalingAsItWasFound() throws Exception {
		try (StubControlRoom room = new StubControlRoom(this.ports.controlRoom(), true, PAUSED)) {
			JsonNode found = room.scaling();
			// Where nothing was built there is no load generator.
			assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> spike(this.directory, this.ports))
				.withMessageContaining("The load generator failed");
			assertThat(room.changes()).isGreaterThan(2);
			assertThat(room.scaling()).isEqualTo(found);
		}
	}

	@Test
	void aSpikeThatIsToldToEndLeavesTheScalingAsItWasFound() throws Exception {
		try (StubControlRoom room = new StubControlRoom(this.ports.controlRoom(), false, PAUSED)) {
			JsonNode found = room.scaling();
			Process spike = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-cp", System.getProperty("java.class.path"), Spiking.class.getName(), this.directory.toString(),
					Integer.toString(this.ports.base()))
				.inheritIO()
				.start();
			try {
				await("workers set by hand, which never come").atMost(Duration.ofSeconds(60))
					.until(() -> room.scaling().path("desired").asInt() == 1);
				spike.destroy();
				await("its end").atMost(Duration.ofSeconds(60)).until(() -> !spike.isAlive());
			}
			finally {
				spike.destroyForcibly();
			}
			assertThat(room.scaling()).isEqualTo(found);
			assertThat(spike.exitValue()).as("that of SIGTERM").isEqualTo(143);
		}
	}

	private void grant(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getRequestBody().readAllBytes();
			byte[] body = """
					{"url": "http://127.0.0.1:%d/granted", "headers": {}, "uploadId": "1"}"""
				.formatted(this.ports.base())
				.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private static void spike(Path directory, PortPlan ports) throws Exception {
		Plan plan = new Plan(1, 1, Mode.ASYNC, "drain-time", 8, 1, 1, 1, 6, 0);
		Path clip = Files.writeString(directory.resolve("clip.mp4"), "a video");
		new RunSpike(plan, new Project(directory), ports, Screen.standard()).run(clip, directory);
	}

	static final class Spiking {

		static void main(String[] arguments) throws Exception {
			spike(Path.of(arguments[0]), new PortPlan(Integer.parseInt(arguments[1])));
		}

	}

}
