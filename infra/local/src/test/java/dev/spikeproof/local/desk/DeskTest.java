package dev.spikeproof.local.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeskTest {

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	private final Desk desk;

	DeskTest() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.desk = new Desk(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()), "./demo up");
	}

	@BeforeEach
	void open() {
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	@AfterEach
	void close() {
		this.server.stop(0);
	}

	@Test
	void asksForTheTokenBeforeItChangesSomething() {
		this.desk.redrive("shipping", Map.of("all", true));
		this.desk.discard("42");
		assertThat(this.asked).containsExactly("GET /api/token none",
				"POST /api/dead-letters/queues/shipping/redrives secret", "GET /api/token none",
				"DELETE /api/dead-letters/letters/42 secret");
	}

	@Test
	void looksWithoutAToken() {
		this.desk.queues();
		assertThat(this.asked).containsExactly("GET /api/dead-letters none");
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			String token = exchange.getRequestHeaders().getFirst("X-Control-Token");
			this.asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " "
					+ ((token != null) ? token : "none"));
			byte[] body = "{\"token\":\"secret\"}".getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
		}
	}

}
