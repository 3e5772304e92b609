package dev.spikeproof.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.spikeproof.testing.TestEnvironment;

/** A way to SQS on which calls of one kind never arrive, or arrive damaged. */
public final class LossyWire implements AutoCloseable {

	private static final String TARGET = "X-Amz-Target";

	private final HttpClient client = HttpClient.newHttpClient();

	private final HttpServer server;

	private final String lost;

	private final Map<String, UnaryOperator<String>> damage;

	/**
	 * @param lost the action of SQS that is lost, for example DeleteMessageBatch
	 */
	public LossyWire(String lost) {
		this(lost, Map.of());
	}

	/**
	 * @param damage what becomes of the bodies, by action
	 */
	public LossyWire(Map<String, UnaryOperator<String>> damage) {
		this("", damage);
	}

	private LossyWire(String lost, Map<String, UnaryOperator<String>> damage) {
		this.lost = lost;
		this.damage = damage;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::carry);
		this.server.start();
	}

	public String endpoint() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	private void carry(HttpExchange exchange) throws IOException {
		try (exchange) {
			String target = String.valueOf(exchange.getRequestHeaders().getFirst(TARGET));
			String action = target.substring(target.lastIndexOf('.') + 1);
			if (action.equals(this.lost)) {
				return;
			}
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			HttpRequest.Builder request = HttpRequest
				.newBuilder(TestEnvironment.get().awsEndpoint().resolve(exchange.getRequestURI()))
				.method(exchange.getRequestMethod(), BodyPublishers
					.ofString(this.damage.getOrDefault(action, UnaryOperator.identity()).apply(body)));
			Stream.of(TARGET, "Content-Type", "Authorization", "X-Amz-Date").forEach((name) -> {
				String value = exchange.getRequestHeaders().getFirst(name);
				if (value != null) {
					request.header(name, value);
				}
			});
			HttpResponse<byte[]> answer = this.client.send(request.build(), BodyHandlers.ofByteArray());
			answer.headers()
				.firstValue("Content-Type")
				.ifPresent((type) -> exchange.getResponseHeaders().set("Content-Type", type));
			exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
			exchange.getResponseBody().write(answer.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.client.close();
	}

}
