package dev.spikeproof.local.spike;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what is set, and takes a number of workers only while paused, as the control room
 * does. Whether the workers that are wanted ever come is said by the test.
 */
final class StubControlRoom implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Map<String, @Nullable Object> scaling = new TreeMap<>(
			Map.of("fleet", "processes", "min", 1, "periodSeconds", 10));

	private final boolean workersCome;

	private final HttpServer server;

	private int changes;

	StubControlRoom(int port, boolean workersCome, Map<String, Object> scaling) throws IOException {
		this.workersCome = workersCome;
		this.scaling.put("desired", null);
		this.scaling.putAll(scaling);
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		this.server.createContext("/api/token", (exchange) -> answer(exchange, 200, Map.of("token", "secret")));
		this.server.createContext("/api/state", (exchange) -> answer(exchange, 200, state()));
		this.server.createContext("/api/race", (exchange) -> answer(exchange, 200, Map.of()));
		this.server.createContext("/api/scaling", this::change);
		this.server.start();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** How often something was set. */
	synchronized int changes() {
		return this.changes;
	}

	/** What is set now. */
	synchronized JsonNode scaling() {
		return JSON.valueToTree(this.scaling);
	}

	private synchronized Map<String, @Nullable Object> state() {
		int workers = (this.workersCome && this.scaling.get("desired") instanceof Integer desired) ? desired : 0;
		List<Map<String, String>> all = IntStream.range(0, workers)
			.mapToObj((number) -> Map.of("name", "worker-" + number, "state", "IDLE"))
			.toList();
		return Map.of("scaling", this.scaling, "workers", all, "observation", Map.of("backlog", 0));
	}

	private void change(HttpExchange exchange) throws IOException {
		Map<?, ?> wish = JSON.readValue(exchange.getRequestBody().readAllBytes(), Map.class);
		answer(exchange, isTaken(wish) ? 200 : 400, Map.of("detail", "desired can be set only while paused"));
	}

	private synchronized boolean isTaken(Map<?, ?> wish) {
		boolean paused = Boolean.TRUE
			.equals(wish.containsKey("paused") ? wish.get("paused") : this.scaling.get("paused"));
		if (wish.containsKey("desired") && !paused) {
			return false;
		}
		wish.forEach((name, value) -> this.scaling.put((String) name, value));
		this.changes++;
		return true;
	}

	private static void answer(HttpExchange exchange, int status, Object document) throws IOException {
		try (exchange) {
			byte[] body = JSON.writeValueAsBytes(document);
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
