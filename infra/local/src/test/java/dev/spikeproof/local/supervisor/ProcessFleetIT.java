package dev.spikeproof.local.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.fleet.FleetEndpoint;
import dev.spikeproof.local.process.ChildProcess;
import dev.spikeproof.local.process.ChildProcess.Launch;
import dev.spikeproof.local.process.Listener;
import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.supervisor.State.PartState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ProcessFleetIT {

	private static final String TOKEN = "a token";

	@TempDir
	Path path;

	private final Crew crew = new Crew(Duration.ofMinutes(1), () -> {
	});

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port = Listener.freePort();

	private FleetEndpoint endpoint;

	private RunDirectory directory;

	@BeforeEach
	void open() throws IOException {
		this.directory = new RunDirectory(this.path);
		this.directory.open();
		this.endpoint = new FleetEndpoint(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), TOKEN,
				new ProcessFleet(this.crew, this::sleeper));
	}

	@AfterEach
	void stop() {
		this.endpoint.close();
		this.crew.stop();
	}

	@Test
	void startsWorkersUnderTheNextFreeNames() throws Exception {
		assertThat(call("POST", "/workers").statusCode()).isEqualTo(201);
		call("POST", "/workers");
		await("both to be ready").until(() -> ready().equals(List.of("video-encoder", "video-encoder-2")));
		assertThat(call("DELETE", "/workers/video-encoder").statusCode()).isEqualTo(202);
		await("the first to be gone").until(() -> ready().equals(List.of("video-encoder-2")));
		assertThat(call("POST", "/workers").body()).isEqualTo("{\"name\":\"video-encoder\"}");
	}

	@Test
	void replacesAKilledWorker() throws Exception {
		call("POST", "/workers");
		await("it to be ready").until(() -> ready().size() == 1);
		PartState killed = this.crew.states().getFirst();
		assertThat(call("POST", "/workers/video-encoder/kill").statusCode()).isEqualTo(202);
		await("another process")
			.until(() -> ready().size() == 1 && !Objects.equals(this.crew.states().getFirst().pid(), killed.pid()));
		assertThat(this.crew.states().getFirst().lastEnd()).startsWith("exit 137");
	}

	@Test
	void startsNoMoreThanTheMachineBearsAndSaysWhy() throws Exception {
		int limit = roll().path("limit").path("workers").asInt();
		for (int i = 0; i < limit; i++) {
			assertThat(call("POST", "/workers").statusCode()).isEqualTo(201);
		}
		HttpResponse<String> refusal = call("POST", "/workers");
		assertThat(refusal.statusCode()).isEqualTo(409);
		assertThat(refusal.body()).contains(roll().path("limit").path("reason").asString());
	}

	@Test
	void knowsNothingButWorkers() throws Exception {
		this.crew.hire(sleeper("purchase-service"));
		assertThat(workers()).isEmpty();
		assertThat(call("DELETE", "/workers/purchase-service").statusCode()).isEqualTo(404);
		assertThat(call("POST", "/workers/purchase-service/kill").statusCode()).isEqualTo(404);
		assertThat(call("PUT", "/workers").statusCode()).isEqualTo(405);
	}

	@Test
	void obeysNobodyWithoutTheToken() throws Exception {
		HttpRequest stranger = HttpRequest.newBuilder(uri("/workers")).POST(BodyPublishers.noBody()).build();
		assertThat(this.http.send(stranger, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
		assertThat(workers()).isEmpty();
	}

	private List<String> ready() throws Exception {
		return workers().valueStream()
			.filter((worker) -> worker.path("condition").asString().equals("RUNNING"))
			.map((worker) -> worker.path("name").asString())
			.sorted()
			.toList();
	}

	private JsonNode workers() throws Exception {
		return roll().path("workers");
	}

	private JsonNode roll() throws Exception {
		return JsonMapper.shared().readTree(call("GET", "/workers").body());
	}

	private HttpResponse<String> call(String method, String path) throws Exception {
		return this.http.send(HttpRequest.newBuilder(uri(path))
			.header("Authorization", "Bearer " + TOKEN)
			.method(method, BodyPublishers.noBody())
			.build(), BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private Part sleeper(int number) {
		return sleeper((number == 1) ? "video-encoder" : "video-encoder-" + number);
	}

	private Part sleeper(String name) {
		return new ChildProcess(
				new Launch(name, 0, List.of("sh", "-c", "exec sleep 300"), Map.of(), this.directory.log(name)),
				() -> true, this.directory.ledger());
	}

}
