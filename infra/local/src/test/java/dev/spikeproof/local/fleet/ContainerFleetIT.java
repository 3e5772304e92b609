package dev.spikeproof.local.fleet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.spikeproof.local.environment.EnvironmentKind;
import dev.spikeproof.local.fleet.Fleet.Condition;
import dev.spikeproof.local.fleet.Fleet.Worker;
import dev.spikeproof.local.terminal.CannotRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Small containers, labelled as compose would. */
@EnabledIf("engineAnswers")
class ContainerFleetIT {

	private static final Path SOCKET = Path.of("/var/run/docker.sock");

	/** The one that compose and other tests need too. */
	private static final String IMAGE = "postgres:18";

	private static final String SERVICE = "worker";

	private final String project = "fleet-it-" + UUID.randomUUID();

	private final Engine engine = new Engine(SOCKET);

	private ContainerFleet fleet;

	static boolean engineAnswers() {
		return Files.exists(SOCKET) && EnvironmentKind.find() == EnvironmentKind.CONTAINERS;
	}

	@BeforeEach
	void first() {
		this.fleet = new ContainerFleet(this.engine, this.project, SERVICE, 8082);
		pull();
		this.engine.post("/networks/create", json(Map.of("Name", this.project, "Labels", labels(1))));
		String id = this.engine.post("/containers/create?name=" + this.project + "-worker-1", json(Map.of( //
				"Image", IMAGE, "Entrypoint", List.of("sh", "-c", "trap 'exit 0' TERM; sleep 600 & wait"), //
				"Env", List.of("ANSWER=42"), "Labels", labels(1), "StopTimeout", 20, //
				"Healthcheck", Map.of("Test", List.of("CMD", "true"), "Interval", 1_000_000_000L), //
				"HostConfig",
				Map.of("NetworkMode", this.project, "ReadonlyRootfs", true, "CapDrop", List.of("ALL"), "Memory",
						64_000_000, "Tmpfs", Map.of("/tmp", "size=1m")),
				"NetworkingConfig",
				Map.of("EndpointsConfig", Map.of(this.project, Map.of("Aliases", List.of(SERVICE)))))))
			.path("Id")
			.asString();
		this.engine.post("/containers/" + id + "/start");
		awaitRunning("worker-1");
	}

	@AfterEach
	void leavesNothing() {
		all().forEach((container) -> this.engine
			.delete("/containers/" + container.path("Id").asString() + "?force=true&v=true"));
		this.engine.delete("/networks/" + this.project);
	}

	@Test
	void startsAnotherOneThatDiffersInNothingButItsNumber() {
		assertThat(this.fleet.start()).isEqualTo("worker-2");
		awaitRunning("worker-1", "worker-2");
		JsonNode original = inspect(1);
		JsonNode copy = inspect(2);
		assertThat(copy.path("HostConfig")).isEqualTo(original.path("HostConfig"));
		for (String same : List.of("Image", "Env", "Entrypoint", "Healthcheck", "StopTimeout")) {
			assertThat(copy.path("Config").path(same)).as(same).isEqualTo(original.path("Config").path(same));
		}
		assertThat(copy.path("Config").path("Hostname")).isNotEqualTo(original.path("Config").path("Hostname"));
		assertThat(copy.path("Config").path("Labels").path(Listed.NUMBER).asString()).isEqualTo("2");
		assertThat(copy.path("NetworkSettings").path("Networks").path(this.project).path("Aliases").toString())
			.contains("\"worker\"", this.project + "-worker-2");
		assertThat(this.fleet.roll().workers()).extracting((worker) -> worker.address().getHost())
			.doesNotHaveDuplicates()
			.allMatch((host) -> host.matches("[0-9.]+"));
	}

	@Test
	void letsOneFinishBeforeItRemovesIt() {
		this.fleet.start();
		awaitRunning("worker-1", "worker-2");
		assertThat(this.fleet.stop("worker-1")).isTrue();
		assertThat(this.fleet.roll().workers()).filteredOn((it) -> it.name().equals("worker-1"))
			.allMatch((worker) -> worker.condition() == Condition.STOPPING);
		await("it to be gone").atMost(Duration.ofSeconds(15)).until(() -> all().size() == 1);
		awaitRunning("worker-2");
		assertThat(this.fleet.start()).isEqualTo("worker-1");
		awaitRunning("worker-1", "worker-2");
	}

	@Test
	void removesOneThatItKillsAndMakesTheNextAfterItAllTheSame() {
		assertThat(this.fleet.kill("worker-1")).isTrue();
		assertThat(all()).isEmpty();
		assertThat(this.fleet.start()).isEqualTo("worker-1");
		awaitRunning("worker-1");
	}

	@Test
	void saysThatThereIsNoneToMakeAnotherOneAfter() {
		ContainerFleet empty = new ContainerFleet(this.engine, "nobody", SERVICE, 8082);
		assertThatExceptionOfType(CannotRun.class).isThrownBy(empty::start)
			.withMessageContaining("docker compose up -d worker");
		assertThat(empty.stop("worker-1")).isFalse();
		assertThat(empty.kill("worker-1")).isFalse();
	}

	private void awaitRunning(String... names) {
		await("these to run").atMost(Duration.ofSeconds(30))
			.until(() -> this.fleet.roll()
				.workers()
				.stream()
				.filter((worker) -> worker.condition() == Condition.RUNNING)
				.map(Worker::name)
				.sorted()
				.toList()
				.equals(List.of(names)));
	}

	private void pull() {
		try {
			this.engine.get("/images/" + IMAGE + "/json");
		}
		catch (Engine.Refusal absent) {
			this.engine.post("/images/create?fromImage=" + IMAGE.replace(":", "&tag="));
		}
	}

	private List<JsonNode> all() {
		return this.engine.get("/containers/json?all=true")
			.valueStream()
			.filter((it) -> it.path("Names").path(0).asString().startsWith("/" + this.project))
			.toList();
	}

	private JsonNode inspect(int number) {
		return this.engine.get("/containers/" + this.project + "-worker-" + number + "/json");
	}

	private Map<String, String> labels(int number) {
		return Map.of("com.docker.compose.project", this.project, Listed.SERVICE, SERVICE, Listed.NUMBER,
				Integer.toString(number), "com.docker.compose.oneoff", "False");
	}

	private static JsonNode json(Object value) {
		return JsonMapper.shared().valueToTree(value);
	}

}
