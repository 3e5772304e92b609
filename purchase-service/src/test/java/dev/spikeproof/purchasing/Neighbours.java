package dev.spikeproof.purchasing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for shipping-service and video-encoder at their HTTP doors: does what they
 * promise, when it is told to.
 */
public final class Neighbours {

	public static final Neighbours INSTANCE = new Neighbours();

	private final HttpServer server;

	private final AtomicInteger calls = new AtomicInteger();

	private volatile String authorization = "";

	private volatile CountDownLatch gate = new CountDownLatch(0);

	private Neighbours() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/shipments", (exchange) -> answer(exchange, this::shipment));
		this.server.createContext("/encodings", (exchange) -> answer(exchange, this::encoding));
		this.server.start();
	}

	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** Calls so far. */
	public int calls() {
		return this.calls.get();
	}

	/** What the latest caller showed. */
	public String authorization() {
		return this.authorization;
	}

	/** From now on nobody gets an answer until {@link #open}. */
	public void close() {
		this.gate = new CountDownLatch(1);
	}

	public void open() {
		this.gate.countDown();
	}

	private void answer(HttpExchange exchange, Answer answer) throws IOException {
		try (exchange) {
			this.calls.incrementAndGet();
			this.authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
			JsonNode request = JsonMapper.shared().readTree(exchange.getRequestBody());
			this.gate.await();
			byte[] body = answer.to(request).getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(201, body.length);
			exchange.getResponseBody().write(body);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private String shipment(JsonNode request) {
		StringBuilder lines = new StringBuilder();
		for (JsonNode line : request.get("lines")) {
			lines.append(lines.isEmpty() ? "" : ",")
				.append("{\"line\":%d,\"sku\":\"%s\",\"quantity\":%d,\"status\":\"SHIPPED\"}".formatted(
						line.get("line").intValue(), line.get("sku").stringValue(), line.get("quantity").intValue()));
		}
		return "{\"purchaseId\":\"%s\",\"shipmentId\":\"%s\",\"status\":\"SHIPPED\",\"occurredAt\":\"2026-11-24T09:30:00Z\",\"lines\":[%s]}"
			.formatted(request.get("purchaseId").stringValue(), UUID.randomUUID(), lines);
	}

	private String encoding(JsonNode request) {
		String purchase = request.get("purchaseId").stringValue();
		int line = request.get("line").intValue();
		return "{\"purchaseId\":\"%s\",\"line\":%d,\"status\":\"ENCODED\",\"key\":\"renditions/%s/%d.mp4\"}"
			.formatted(purchase, line, purchase, line);
	}

	private interface Answer {

		String to(JsonNode request);

	}

}
