package dev.spikeproof.benchmarks.relay;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers what a publisher asks of SNS, at once and by yes, and counts. It is the same
 * for all rivals and faster than any of them; a topic that takes its time makes single
 * publishes slower still.
 */
final class TopicStandIn implements AutoCloseable {

	static final String TOPIC_ARN = "arn:aws:sns:eu-central-1:000000000000:benchmark-purchases";

	static {
		// Else each answer waits 40 ms for the acknowledgement of its own head.
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final AtomicInteger calls = new AtomicInteger();

	private final AtomicInteger events = new AtomicInteger();

	private final Set<String> distinct = ConcurrentHashMap.newKeySet();

	private volatile long first;

	TopicStandIn() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	URI endpoint() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	void reset() {
		this.calls.set(0);
		this.events.set(0);
		this.distinct.clear();
		this.first = 0;
	}

	int calls() {
		return this.calls.get();
	}

	int events() {
		return this.events.get();
	}

	int distinctEvents() {
		return this.distinct.size();
	}

	/** When the first call since the reset came, as {@link System#nanoTime()}. */
	long firstCall() {
		return this.first;
	}

	private void answer(HttpExchange exchange) throws IOException {
		if (this.calls.incrementAndGet() == 1) {
			this.first = System.nanoTime();
		}
		byte[] answer = answer(QueryRequest.parse(exchange.getRequestBody().readAllBytes()))
			.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/xml");
		exchange.sendResponseHeaders(200, answer.length);
		try (OutputStream body = exchange.getResponseBody()) {
			body.write(answer);
		}
	}

	private String answer(QueryRequest request) {
		this.distinct.addAll(request.eventIds());
		this.events.addAndGet(request.eventIds().size());
		return switch (request.action()) {
			case "ListTopics" ->
				response("ListTopics", "<Topics><member><TopicArn>" + TOPIC_ARN + "</TopicArn></member></Topics>");
			case "Publish" -> response("Publish", "<MessageId>m</MessageId>");
			case "PublishBatch" -> {
				StringBuilder successful = new StringBuilder("<Failed/><Successful>");
				request.entryIds()
					.forEach((id) -> successful.append("<member><MessageId>m</MessageId><Id>")
						.append(id)
						.append("</Id></member>"));
				yield response("PublishBatch", successful.append("</Successful>").toString());
			}
			default -> throw new IllegalArgumentException("The stand-in doesn't know " + request.action());
		};
	}

	private static String response(String action, String result) {
		return "<%1$sResponse><%1$sResult>%2$s</%1$sResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></%1$sResponse>"
			.formatted(action, result);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.close();
	}

}
