package dev.spikeproof.purchasing.purchase;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import dev.spikeproof.purchasing.PurchasingTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Throws thousands of broken requests at every door; the same seed throws the same ones.
 */
class MalformedRequestsIT extends PurchasingTest {

	private static final long SEED = 20261124;

	private static final int REQUESTS = 2500;

	private static final List<String> VALUES = List.of("null", "true", "-1", "0", "1001", "1e400", "1.5", "\"\"", "[]",
			"{}", "\"\\u0000\"", "\"' or 1=1 --\"", "\"<script>\"", "\"\\ud800\"", "99999999999999999999",
			"[[[[[[[[]]]]]]]]", "\"yacht\"", "{\"sku\":{}}", "NaN");

	private static final List<String> CONTENT_TYPES = List.of("application/json", "application/json",
			"application/json", "text/plain", "application/xml", "application/json;charset=utf-16", "*/*",
			"multipart/form-data");

	private static final List<String> PATHS = List.of("/purchases", "/purchases", "/purchases", "/uploads", "/uploads",
			"/products", "/purchases/x", "/purchases/%00", "/purchases/" + UUID.randomUUID() + "/events", "/nowhere");

	private final Random random = new Random(SEED);

	@Test
	void noMalformedRequestBreaksAnythingOrLeavesARow() {
		String before = rows();
		for (int i = 0; i < REQUESTS; i++) {
			String body = body();
			String path = pick(PATHS);
			HttpRequest.Builder request = request(path).header("Content-Type", pick(CONTENT_TYPES))
				.method(this.random.nextInt(10) == 0 ? pick(List.of("PUT", "DELETE", "PATCH", "TRACE")) : "POST",
						HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)));
			if (this.random.nextInt(4) == 0) {
				request.header("Prefer",
						pick(List.of("wait=-1", "wait=x", "wait", "wait=1e9", ",,,;", "respond-async")));
			}
			if (this.random.nextInt(4) == 0) {
				request.header("Idempotency-Key", pick(List.of("ü", " a b ", "x".repeat(300), "key-" + i)));
			}
			HttpResponse<String> response = send(request);
			assertThat(response.statusCode())
				.as("seed %d, request %d to %s: %s -> %s", SEED, i, path, body, response.body())
				.isBetween(400, 499);
		}
		assertThat(rows()).isEqualTo(before);
	}

	/** A good order with one or more things broken: no result is acceptable. */
	private String body() {
		return switch (this.random.nextInt(6)) {
			case 0 -> garbage();
			case 1 ->
				"{\"customer\":%s,\"lines\":[{\"sku\":\"mug\",\"quantity\":%s}]}".formatted(pick(VALUES), pick(VALUES));
			case 2 -> "{\"customer\":\"ada\",\"lines\":%s}".formatted(pick(VALUES));
			case 3 -> "{\"customer\":\"ada\",\"lines\":[{\"sku\":%s,\"quantity\":1,\"uploadId\":%s}]}"
				.formatted(pick(VALUES), pick(VALUES));
			case 4 -> {
				String whole = "{\"fileName\":%s,\"contentType\":%s,\"size\":%s}".formatted(pick(VALUES), pick(VALUES),
						pick(VALUES));
				yield whole.substring(0, 1 + this.random.nextInt(whole.length()));
			}
			default -> MUG.substring(0, this.random.nextInt(MUG.length()));
		};
	}

	private String garbage() {
		StringBuilder text = new StringBuilder();
		for (int i = this.random.nextInt(200); i > 0; i--) {
			text.append((char) this.random.nextInt(0x250));
		}
		return text.toString();
	}

	private String pick(List<String> from) {
		return from.get(this.random.nextInt(from.size()));
	}

}
