package dev.spikeproof.control.scaling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.test.context.DynamicPropertyRegistry;

/** Starts and stops workers in name only, as the supervisor would be asked to. */
final class StubSupervisor implements AutoCloseable {

	private static final String TOKEN = "known to both";

	private final List<String> workers = new CopyOnWriteArrayList<>(List.of("video-encoder"));

	private final AtomicInteger started = new AtomicInteger(1);

	private final HttpServer server;

	private volatile boolean silent;

	private volatile boolean away;

	StubSupervisor() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/workers", this::answer);
		this.server.createContext("/actuator/prometheus", (exchange) -> send(exchange, this.silent ? 503 : 200,
				"text/plain", "spikeproof_encodings_running 0.0\n"));
		this.server.start();
	}

	/** Tells the control room's loop so. */
	void isWhoStartsWorkers(DynamicPropertyRegistry registry) {
		registry.add("control-room.scaling.fleet.url", this::url);
		registry.add("control-room.scaling.fleet.token", () -> TOKEN);
	}

	private String url() {
		return "http://127.0.0.1:" + port();
	}

	List<String> workers() {
		return List.copyOf(this.workers);
	}

	/** Whether workers keep to themselves what they do. */
	void silence(boolean silent) {
		this.silent = silent;
	}

	/** Whether it has no answer itself. */
	void goAway(boolean away) {
		this.away = away;
	}

	private int port() {
		return this.server.getAddress().getPort();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String name = exchange.getRequestURI().getPath().replace("/workers", "").replaceAll("/kill$|/", "");
		if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			send(exchange, 401, "application/json", "{}");
			return;
		}
		if (this.away) {
			send(exchange, 503, "application/json", "{}");
			return;
		}
		switch (exchange.getRequestMethod()) {
			case "GET" -> send(exchange, 200, "application/json", roll());
			case "DELETE" -> send(exchange, this.workers.remove(name) ? 202 : 404, "application/json", "{}");
			default -> {
				if (name.isEmpty()) {
					this.workers.add("video-encoder-" + this.started.incrementAndGet());
				}
				send(exchange, name.isEmpty() ? 201 : this.workers.contains(name) ? 202 : 404, "application/json",
						"{}");
			}
		}
	}

	private String roll() {
		return "{\"kind\":\"CONTAINERS\",\"limit\":{\"workers\":6,\"reason\":\"it is a small one\"},\"workers\":[%s]}"
			.formatted(this.workers.stream()
				.map((name) -> "{\"name\":\"%s\",\"address\":\"%s\",\"condition\":\"RUNNING\",\"since\":\"2026-11-26T10:00:00Z\",\"readyAt\":\"2026-11-26T10:00:09Z\"}"
					.formatted(name, url()))
				.collect(Collectors.joining(",")));
	}

	private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
		try (exchange) {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", type);
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
