package dev.spikeproof.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes spans as Zipkin does: JSON, version 2, packed or not. */
final class SpanCollector implements AutoCloseable {

	private final Map<String, Queue<CollectedSpan>> traces = new ConcurrentHashMap<>();

	private final HttpServer server;

	SpanCollector() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/api/v2/spans", this::collect);
		this.server.start();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/");
	}

	/** What has been collected of this trace so far. */
	List<CollectedSpan> spansOf(String trace) {
		return List.copyOf(this.traces.getOrDefault(trace, new ConcurrentLinkedQueue<>()));
	}

	Stream<CollectedSpan> all() {
		return this.traces.values().stream().flatMap(Queue::stream);
	}

	private void collect(HttpExchange exchange) throws IOException {
		try (exchange; InputStream body = body(exchange)) {
			for (JsonNode span : JsonMapper.shared().readTree(body)) {
				this.traces.computeIfAbsent(span.path("traceId").asString(), (id) -> new ConcurrentLinkedQueue<>())
					.add(CollectedSpan.of(span));
			}
			exchange.sendResponseHeaders(202, -1);
		}
	}

	private static InputStream body(HttpExchange exchange) throws IOException {
		boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
		return packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
