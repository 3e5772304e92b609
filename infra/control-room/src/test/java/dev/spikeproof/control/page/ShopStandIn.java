package dev.spikeproof.control.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Takes uploads and purchases as the purchase-service does, as far as a spike goes. */
final class ShopStandIn implements AutoCloseable {

	private final List<String> bought = new CopyOnWriteArrayList<>();

	private final Map<String, String> purchases = new ConcurrentHashMap<>();

	private final HttpServer server;

	ShopStandIn() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** The orders, as they came. */
	List<String> bought() {
		return this.bought;
	}

	void knows(UUID purchase, String document) {
		this.purchases.put(purchase.toString(), document);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			String path = exchange.getRequestURI().getPath();
			switch (exchange.getRequestMethod() + " " + path) {
				case "POST /uploads" -> {
					UUID upload = UUID.randomUUID();
					say(exchange, 201,
							"{\"headers\":{},\"uploadId\":\"%s\",\"url\":\"http://nowhere.invalid/local-videos/uploads/%s\"}"
								.formatted(upload, upload));
				}
				case "POST /purchases" -> {
					this.bought.add(body);
					say(exchange, 202, "{}");
				}
				default -> {
					String known = this.purchases.get(path.substring(path.lastIndexOf('/') + 1));
					say(exchange, (known != null) ? 200 : 404, (known != null) ? known : "{}");
				}
			}
		}
	}

	private static void say(HttpExchange exchange, int status, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
