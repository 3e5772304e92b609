package dev.spikeproof.control;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/** The desk, as an operator's programs use it. */
public class Desk {

	private static final String API = "/api/dead-letters";

	private static final String TOKEN = "X-Control-Token";

	private final RestTestClient http;

	private final JsonMapper json;

	public Desk(RestTestClient http, JsonMapper json) {
		this.http = http;
		this.json = json;
	}

	public ResponseSpec get(String path) {
		return this.http.get().uri(API + path).exchange();
	}

	public ResponseSpec post(String path, Map<String, ?> body) {
		return this.http.post()
			.uri(API + path)
			.header(TOKEN, token())
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange();
	}

	public ResponseSpec delete(String path) {
		return this.http.delete().uri(API + path).header(TOKEN, token()).exchange();
	}

	private String token() {
		return json(this.http.get().uri("/api/token").exchange()).path("token").asString();
	}

	public JsonNode json(ResponseSpec answer) {
		byte[] body = answer.expectBody().returnResult().getResponseBody();
		return this.json.readTree(Objects.requireNonNull(body));
	}

	/** What the list says of a queue. */
	public JsonNode queue(String name) {
		return json(get("").expectStatus().isOk()).valueStream()
			.filter((queue) -> queue.path("name").asString().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("The list has no queue " + name));
	}

	public JsonNode letter(String id) {
		return json(get("/letters/" + id).expectStatus().isOk());
	}

	/** The latest redrive, once it has ended. */
	public JsonNode redriven(String queue) {
		return await().atMost(Duration.ofSeconds(40))
			.until(() -> json(get("/queues/" + queue + "/redrives").expectStatus().isOk()).path(0),
					(redrive) -> !redrive.path("state").asString().equals("RUNNING"));
	}

}
