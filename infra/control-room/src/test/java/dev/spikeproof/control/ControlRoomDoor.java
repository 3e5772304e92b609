package dev.spikeproof.control;

import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The control room, as an operator's programs see and change it. */
public record ControlRoomDoor(RestTestClient http, JsonMapper mapper) {

	private static final String TOKEN = "X-Control-Token";

	public JsonNode state() {
		return get("/api/state");
	}

	public JsonNode decisions() {
		return get("/api/decisions");
	}

	public JsonNode get(String path) {
		return json(this.http.get().uri(path).exchange());
	}

	public ResponseSpec set(Map<String, ?> wish) {
		return put("/api/scaling", wish);
	}

	public ResponseSpec put(String path, Map<String, ?> body) {
		return send(HttpMethod.PUT, path, body);
	}

	public ResponseSpec post(String path) {
		return this.http.post().uri(path).header(TOKEN, token()).exchange();
	}

	public ResponseSpec post(String path, Map<String, ?> body) {
		return send(HttpMethod.POST, path, body);
	}

	public ResponseSpec delete(String path) {
		return this.http.delete().uri(path).header(TOKEN, token()).exchange();
	}

	public JsonNode json(ResponseSpec answer) {
		return this.mapper.readTree(Objects.requireNonNull(answer.expectBody().returnResult().getResponseBody()));
	}

	private ResponseSpec send(HttpMethod method, String path, Map<String, ?> body) {
		return this.http.method(method)
			.uri(path)
			.header(TOKEN, token())
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange();
	}

	private String token() {
		return get("/api/token").path("token").asString();
	}

}
