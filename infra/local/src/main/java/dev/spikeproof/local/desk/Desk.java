package dev.spikeproof.local.desk;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import dev.spikeproof.local.terminal.CannotRun;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The control room's dead-letter desk, by HTTP. */
public final class Desk {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Looking into long queues takes its time. */
	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final String API = "/api/dead-letters";

	private static final String TOKEN = "/api/token";

	private final URI address;

	private final String howToStart;

	private final HttpClient client = HttpClient.newBuilder()
		.connectTimeout(Duration.ofSeconds(5))
		.proxy(HttpClient.Builder.NO_PROXY)
		.build();

	/**
	 * @param howToStart the command to name when nothing listens there
	 */
	public Desk(URI address, String howToStart) {
		this.address = address;
		this.howToStart = howToStart;
	}

	/** All queues, with their letters grouped by reason. */
	public JsonNode queues() {
		return ask(request(""));
	}

	/** The letters of a queue that can be seen, the oldest first. */
	public JsonNode letters(String queue) {
		return ask(request("/queues/" + encoded(queue)));
	}

	/** Everything about one letter; the id may be shortened. */
	public JsonNode letter(String id) {
		return ask(request("/letters/" + encoded(id)));
	}

	JsonNode redrives(String queue) {
		return ask(request("/queues/" + encoded(queue) + "/redrives"));
	}

	/** Begins to move many. */
	public JsonNode redrive(String queue, Map<String, Object> which) {
		return ask(post("/queues/" + encoded(queue) + "/redrives", which));
	}

	/** Sends one back. */
	public JsonNode redriveOne(String id, Map<String, Object> what) {
		return ask(post("/letters/" + encoded(id) + "/redrive", what));
	}

	/** Throws one away; the id is the whole one. */
	public JsonNode discard(String id) {
		return ask(change("/letters/" + encoded(id) + "?confirm=" + encoded(id)).DELETE());
	}

	private HttpRequest.Builder request(String path) {
		return to(API + path);
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(this.address.resolve(path)).timeout(TIMEOUT);
	}

	/** Whatever changes something has to show the token of the running control room. */
	private HttpRequest.Builder change(String path) {
		return request(path).header("X-Control-Token", ask(to(TOKEN)).path("token").asString());
	}

	private HttpRequest.Builder post(String path, Map<String, Object> body) {
		return change(path).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
	}

	private JsonNode ask(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
			JsonNode body = JSON.readTree(response.body());
			if (response.statusCode() / 100 != 2) {
				throw new CannotRun(problem(response.statusCode(), body));
			}
			return body;
		}
		catch (ConnectException ex) {
			throw new CannotRun("The control room doesn't answer at " + this.address + ". Start everything ("
					+ this.howToStart + ", or docker compose up -d --wait), or see what is wrong: " + "./demo status",
					ex);
		}
		catch (IOException | JacksonException ex) {
			throw new CannotRun("The control room at " + this.address + " can't be understood or takes too long (" + ex
					+ "). What it says itself: ./demo logs control-room", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotRun("Interrupted.", ex);
		}
	}

	private static String problem(int status, JsonNode body) {
		StringBuilder problem = new StringBuilder(
				body.path("detail").asString("The control room answers " + status + "."));
		body.path("errors")
			.valueStream()
			.forEach((error) -> problem.append("\n  ")
				.append(error.path("field").asString(""))
				.append("  ")
				.append(error.path("message").asString("")));
		return problem.toString();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
