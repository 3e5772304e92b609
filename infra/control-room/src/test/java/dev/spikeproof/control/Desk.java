package dev.spikeproof.control;

import java.time.Duration;
import java.util.Map;

import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/** The desk, as an operator's programs use it. */
public class Desk {

	private static final String API = "/api/dead-letters";

	private final ControlRoomDoor room;

	public Desk(RestTestClient http, JsonMapper json) {
		this.room = new ControlRoomDoor(http, json);
	}

	public ResponseSpec get(String path) {
		return this.room.http().get().uri(API + path).exchange();
	}

	public ResponseSpec post(String path, Map<String, ?> body) {
		return this.room.post(API + path, body);
	}

	public ResponseSpec delete(String path) {
		return this.room.delete(API + path);
	}

	public JsonNode json(ResponseSpec answer) {
		return this.room.json(answer);
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
