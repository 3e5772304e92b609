package dev.spikeproof.local.purchase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.spikeproof.local.terminal.CannotRun;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The purchase-service as its customers see it. */
public final class Shop {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final int MOST_TRIES = 10;

	private final URI address;

	private final HttpClient client = HttpClient.newBuilder()
		.connectTimeout(Duration.ofSeconds(5))
		.proxy(HttpClient.Builder.NO_PROXY)
		.build();

	public Shop(URI address) {
		this.address = address;
	}

	/**
	 * What the shop answered: the status, the Location, when to come again (seconds), the
	 * traceresponse, and the document in the body.
	 */
	public record Answer(int status, Optional<String> location, Optional<Long> retryAfter,
			Optional<String> traceresponse, JsonNode body) {

		public boolean isOk() {
			return this.status / 100 == 2;
		}

		/** The id of the purchase, also of one that goes on after a 504. */
		public Optional<String> purchase() {
			return this.location.map((path) -> path.substring(path.lastIndexOf('/') + 1));
		}

		/** The id of the trace that the request was in. */
		public Optional<String> trace() {
			return this.traceresponse.map((header) -> header.split("-"))
				.filter((parts) -> parts.length == 4)
				.map((parts) -> parts[1]);
		}

		/**
		 * The sentence in an RFC 9457 problem document, with what it says about fields.
		 */
		public String problem() {
			Stream<String> fields = this.body.path("errors")
				.valueStream()
				.map((error) -> error.path("field").asString("") + " " + error.path("message").asString(""));
			return Stream
				.concat(Stream.of(this.status + " " + this.body.path("detail").asString("without a reason")), fields)
				.reduce((one, other) -> one + "; " + other)
				.orElseThrow();
		}

	}

	/** Uploads a file to the place the shop grants, and returns the upload's id. */
	public String upload(Path video) throws IOException, InterruptedException {
		Map<String, Object> wish = Map.of("fileName", video.getFileName().toString(), "contentType", typeOf(video),
				"size", Files.size(video));
		Answer granted = send(post("/uploads", wish).timeout(TIMEOUT));
		if (!granted.isOk()) {
			throw new CannotRun("The shop doesn't take the video " + video + ": " + granted.problem());
		}
		HttpRequest.Builder put = HttpRequest.newBuilder(URI.create(granted.body().path("url").asString()))
			.timeout(TIMEOUT)
			.PUT(BodyPublishers.ofFile(video));
		granted.body()
			.path("headers")
			.propertyStream()
			.filter((header) -> !header.getKey().equalsIgnoreCase("content-length"))
			.filter((header) -> !header.getKey().equalsIgnoreCase("host"))
			.forEach((header) -> put.header(header.getKey(), header.getValue().asString()));
		int status = this.client.send(put.build(), BodyHandlers.discarding()).statusCode();
		if (status != 200) {
			throw new CannotRun("The upload of " + video + " is answered by " + status + " instead of 200.");
		}
		return granted.body().path("uploadId").asString();
	}

	private static String typeOf(Path video) throws IOException {
		return Optional.ofNullable(Files.probeContentType(video))
			.filter((type) -> type.startsWith("video/"))
			.orElse("video/mp4");
	}

	/**
	 * Places the order; with a number of seconds to wait, synchronously. A shop that is
	 * too busy is asked again with the same key, when it says so.
	 */
	Answer place(List<Map<String, Object>> lines, Optional<Integer> wait) throws IOException, InterruptedException {
		HttpRequest.Builder request = order("demo", lines, UUID.randomUUID().toString())
			.timeout(TIMEOUT.plusSeconds(wait.orElse(0)));
		wait.ifPresent((seconds) -> request.header("Prefer", "wait=" + seconds));
		Answer answer = send(request);
		for (int tries = 1; tries < MOST_TRIES && answer.retryAfter().isPresent(); tries++) {
			TimeUnit.SECONDS.sleep(answer.retryAfter().get());
			answer = send(request);
		}
		return answer;
	}

	/**
	 * Places the order and asks once; a caller who gives up, cuts the connection.
	 * @throws HttpTimeoutException after the patience
	 */
	public Answer place(String customer, List<Map<String, Object>> lines, String key, Duration patience)
			throws IOException, InterruptedException {
		return send(order(customer, lines, key).timeout(patience));
	}

	private HttpRequest.Builder order(String customer, List<Map<String, Object>> lines, String key) {
		return post("/purchases", Map.of("customer", customer, "lines", lines)).header("Idempotency-Key", key);
	}

	/** The purchase as it is now. */
	public Answer purchase(String id) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(this.address.resolve("/purchases/" + id)).timeout(TIMEOUT));
	}

	/** The stream of what happens to a purchase, after the event with the given id. */
	HttpResponse<Stream<String>> events(String id, String after) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve("/purchases/" + id + "/events"))
			.header("Accept", "text/event-stream");
		if (!after.isEmpty()) {
			request.header("Last-Event-ID", after);
		}
		return this.client.send(request.build(), BodyHandlers.ofLines());
	}

	private HttpRequest.Builder post(String path, Object body) {
		BodyPublisher json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
		return HttpRequest.newBuilder(this.address.resolve(path)).header("Content-Type", "application/json").POST(json);
	}

	private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
		return new Answer(response.statusCode(), response.headers().firstValue("Location"),
				response.headers().firstValue("Retry-After").map(Long::valueOf),
				response.headers().firstValue("traceresponse"), json(response.body()));
	}

	private static JsonNode json(String body) {
		try {
			return JSON.readTree(body);
		}
		catch (JacksonException ex) {
			return JSON.createObjectNode();
		}
	}

}
