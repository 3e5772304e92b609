package dev.spikeproof.control.scaling;

import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Scaling, as an operator's programs see and change it. */
record ControlRoomDoor(RestTestClient http, JsonMapper mapper) {

	private static final String TOKEN = "X-Control-Token";

	JsonNode state() {
		return get("/api/state");
	}

	JsonNode decisions() {
		return get("/api/decisions");
	}

	JsonNode get(String path) {
		return json(this.http.get().uri(path).exchange());
	}

	ResponseSpec set(Map<String, ?> wish) {
		return put("/api/scaling", wish);
	}

	ResponseSpec put(String path, Map<String, ?> body) {
		return this.http.put()
			.uri(path)
			.header(TOKEN, token())
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange();
	}

	ResponseSpec post(String path) {
		return this.http.post().uri(path).header(TOKEN, token()).exchange();
	}

	JsonNode json(ResponseSpec answer) {
		return this.mapper.readTree(Objects.requireNonNull(answer.expectBody().returnResult().getResponseBody()));
	}

	private String token() {
		return get("/api/token").path("token").asString();
	}

}
