package dev.spikeproof.purchasing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import dev.spikeproof.testing.TestEnvironment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The running service with real queues and a real database, reached as customers reach
 * it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class PurchasingTest {

	/** An encoder that isn't there. */
	private static final String NOBODY = "http://127.0.0.1:9";

	protected static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	protected static final String MUG = "{\"customer\":\"ada\",\"lines\":[{\"sku\":\"mug\",\"quantity\":2}]}";

	@Autowired
	protected JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void environment(DynamicPropertyRegistry properties) {
		TestEnvironment.aws(properties);
		TestEnvironment.database(properties, "purchase");
		properties.add("purchasing.shipping-url", Neighbours.INSTANCE::url);
		properties.add("purchasing.encoder-urls", () -> NOBODY + "," + Neighbours.INSTANCE.url());
	}

	@AfterEach
	void neighboursAnswerAgain() {
		Neighbours.INSTANCE.open();
	}

	protected HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.timeout(Duration.ofSeconds(30));
	}

	protected HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	protected HttpResponse<String> post(String path, String body, String... headers) {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request);
	}

	protected static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Buys asynchronously and returns the purchase's id. */
	protected UUID buy(String order) {
		HttpResponse<String> response = post("/purchases", order);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
		return UUID.fromString(json(response).get("id").stringValue());
	}

	protected JsonNode purchase(UUID id) {
		return json(get("/purchases/" + id));
	}

	protected JsonNode awaitStatus(UUID id, String status) {
		Awaitility.await("purchase " + id + " is " + status)
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> purchase(id).get("status").stringValue().equals(status));
		return purchase(id);
	}

	/** Uploads some bytes and returns the upload's id. */
	protected UUID upload(byte[] video) {
		JsonNode ticket = json(post("/uploads",
				"{\"fileName\":\"clip.mp4\",\"contentType\":\"video/mp4\",\"size\":%d}".formatted(video.length)));
		assertThat(put(ticket, video).statusCode()).isEqualTo(200);
		return UUID.fromString(ticket.get("uploadId").stringValue());
	}

	protected static HttpResponse<String> put(JsonNode ticket, byte[] video) {
		HttpRequest.Builder put = HttpRequest.newBuilder(URI.create(ticket.get("url").stringValue()))
			.PUT(HttpRequest.BodyPublishers.ofByteArray(video));
		ticket.get("headers").properties().forEach((header) -> {
			if (!header.getKey().equalsIgnoreCase("content-length")) {
				put.header(header.getKey(), header.getValue().stringValue());
			}
		});
		return send(put);
	}

	protected static String videoOrder(UUID uploadId) {
		return "{\"customer\":\"ada\",\"lines\":[{\"sku\":\"mp4-360p\",\"uploadId\":\"%s\"}]}".formatted(uploadId);
	}

	protected static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	/**
	 * How many rows there are of everything that a request could leave behind; purchases
	 * of other tests may still be on their way.
	 */
	protected String rows() {
		return this.jdbc
			.sql("""
					select (select count(*) from purchases) || '/' || (select count(*) from purchase_lines) || '/' ||
					       (select count(*) from purchase_steps where step = 'PLACED') || '/' || (select count(*) from uploads) || '/' ||
					       (select count(*) from idempotency_keys) || '/' || (select count(*) from outbox)""")
			.query(String.class)
			.single();
	}

}
