package dev.spikeproof.local.spike;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import dev.spikeproof.local.terminal.CannotRun;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The control room's scaling loop, by HTTP. */
public final class ControlRoom {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final URI address;

	private final HttpClient client = HttpClient.newBuilder()
		.connectTimeout(Duration.ofSeconds(5))
		.proxy(HttpClient.Builder.NO_PROXY)
		.build();

	public ControlRoom(URI address) {
		this.address = address;
	}

	URI address() {
		return this.address;
	}

	/** What its page shows. */
	public JsonNode state() throws IOException, InterruptedException {
		return answer(request("/api/state"));
	}

	JsonNode decisions() throws IOException, InterruptedException {
		return answer(request("/api/decisions?limit=1000"));
	}

	/**
	 * @param setting what of {@code PUT /api/scaling} is to change
	 * @throws CannotRun if it is refused, with the reason
	 */
	public void scale(Map<String, Object> setting) throws IOException, InterruptedException {
		answer(put("/api/scaling", setting));
	}

	/** Ends a worker as {@code kill -9} does. */
	void kill(String worker) throws IOException, InterruptedException {
		answer(request(token(), "/api/workers/" + worker + "/kill").POST(BodyPublishers.noBody()));
	}

	/** Tells what the page shows of both ways. */
	void race(Map<String, Object> race) throws IOException, InterruptedException {
		answer(put("/api/race", race));
	}

	private HttpRequest.Builder put(String path, Map<String, Object> body) throws IOException, InterruptedException {
		return request(token(), path).header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
	}

	private HttpRequest.Builder request(String token, String path) {
		return request(path).header("X-Control-Token", token);
	}

	/** Asked for each time: a control room that was started again has another one. */
	private String token() throws IOException, InterruptedException {
		return answer(request("/api/token")).path("token").asString("");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.address.resolve(path)).timeout(TIMEOUT);
	}

	private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = send(request);
		JsonNode body = json(response.body());
		if (response.statusCode() / 100 != 2) {
			throw new CannotRun("The control room at %s answers %d: %s".formatted(this.address, response.statusCode(),
					body.path("detail").asString("no reason is given.")));
		}
		return body;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private static JsonNode json(String body) {
		try {
			return JSON.readTree(body.isEmpty() ? "{}" : body);
		}
		catch (JacksonException ex) {
			return JSON.createObjectNode();
		}
	}

}
