package dev.spikeproof.purchasing.purchase;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.spikeproof.purchasing.PurchasingTest;
import dev.spikeproof.purchasing.owner.Owner;
import dev.spikeproof.testing.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PlacingIT extends PurchasingTest {

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	PlacePurchase place;

	@Test
	void sellsSixThingsToShipAndThreeWaysToEncode() {
		JsonNode products = json(get("/products"));
		List<String> skus = products.valueStream().map((it) -> it.get("sku").stringValue()).toList();
		assertThat(skus).contains("mug", "mp4-360p", "mp4-720p", "poster").doesNotHaveDuplicates();
		assertThat(products.valueStream().filter((it) -> it.get("kind").stringValue().equals("PHYSICAL")))
			.hasSizeGreaterThanOrEqualTo(6);
		assertThat(products.get(0).get("price").toString()).isEqualTo("{\"amount\":\"12.50\",\"currency\":\"EUR\"}");
	}

	@Test
	void acceptsAPurchaseAndTellsWhereToFollowIt() {
		HttpResponse<String> response = post("/purchases", MUG, "Prefer", "respond-async");
		assertThat(response.statusCode()).isEqualTo(202);
		assertThat(response.headers().firstValue("Preference-Applied")).contains("respond-async");
		String location = response.headers().firstValue("Location").orElseThrow();
		JsonNode purchase = json(get(location));
		assertThat(purchase.get("status").stringValue()).isEqualTo("PLACED");
		assertThat(purchase.get("total").get("amount").stringValue()).isEqualTo("25.00");
		assertThat(purchase.get("journey").get(0).get("step").stringValue()).isEqualTo("placed");
		assertThat(UUID.fromString(purchase.get("id").stringValue()).version()).isEqualTo(7);
	}

	@Test
	void tellsTheHouseWhatItsContractsSay() {
		UUID upload = upload("moving pictures".getBytes(StandardCharsets.UTF_8));
		UUID id = buy(
				"{\"customer\":\"ada\",\"lines\":[{\"sku\":\"mug\",\"quantity\":100},{\"sku\":\"poster\",\"uploadId\":\"%s\"}]}"
					.formatted(upload));
		assertThat(Contract.of("PurchasePlaced").violations(body(id, "PurchasePlaced"))).isEmpty();
		assertThat(Contract.of("VideoPurchased").violations(body(id, "VideoPurchased"))).isEmpty();
		String attributes = this.jdbc.sql("select attributes from outbox where subject = ? and type = 'PurchasePlaced'")
			.param(id.toString())
			.query(String.class)
			.single();
		assertThat(attributes).contains("\"physical-lines\":{\"type\":\"Number\",\"value\":\"1\"}",
				"\"total\":{\"type\":\"Number\",\"value\":\"1250.90\"}");
	}

	@Test
	void storesThePurchaseAndItsEventsTogetherOrNotAtAll() {
		String before = rows();
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				this.place.place(Owner.NOBODY_IN_PARTICULAR, new Order("ada", List.of(new Order.Item("mug", 1, null))),
						null, Duration.ZERO);
				throw new IllegalStateException("the machine dies before the commit");
			}));
		assertThat(rows()).isEqualTo(before);
		this.jdbc.sql("alter table outbox rename to outbox_away").update();
		try {
			assertThat(post("/purchases", MUG).statusCode()).isGreaterThanOrEqualTo(500);
		}
		finally {
			this.jdbc.sql("alter table outbox_away rename to outbox").update();
		}
		assertThat(rows()).as("no purchase without its events").isEqualTo(before);
	}

	static Stream<Arguments> badOrders() {
		String tooMany = "{\"sku\":\"mug\",\"quantity\":1},".repeat(50) + "{\"sku\":\"mug\",\"quantity\":1}";
		UUID unknown = UUID.randomUUID();
		return Stream.of(arguments(order(""), "lines"), arguments(order(tooMany), "lines"),
				arguments(order("{\"sku\":\"mug\",\"quantity\":0}"), "lines[0].quantity"),
				arguments(order("{\"sku\":\"mug\",\"quantity\":1001}"), "lines[0].quantity"),
				arguments(order("{\"sku\":\"mug\",\"quantity\":1.5}"), "lines[0].quantity"),
				arguments(order("{\"sku\":\"mug\",\"quantity\":\"2\"}"), "lines[0].quantity"),
				arguments(order("{\"sku\":\"mug\",\"quantity\":99999999999}"), "lines[0].quantity"),
				arguments(order("{\"sku\":\"mug\"}"), "lines[0].quantity"),
				arguments(order("{\"sku\":\"yacht\",\"quantity\":1}"), "lines[0].sku"),
				arguments(order("{\"sku\":\"mug\",\"quantity\":1,\"gift\":true}"), "lines[0].gift"),
				arguments(order("null"), "lines[0]"),
				arguments(order("{\"sku\":\"mug\",\"uploadId\":\"%s\"}".formatted(unknown)), "lines[0].uploadId"),
				arguments(order("{\"sku\":\"mp4-360p\"}"), "lines[0].uploadId"),
				arguments(order("{\"sku\":\"mp4-360p\",\"quantity\":1}"), "lines[0].quantity"),
				arguments(order("{\"sku\":\"mp4-360p\",\"uploadId\":\"x\"}"), "lines[0].uploadId"),
				arguments(order("{\"sku\":\"mp4-360p\",\"uploadId\":\"%s\"}".formatted(unknown)), "lines[0].uploadId"),
				arguments("{\"lines\":[{\"sku\":\"mug\",\"quantity\":1}]}", "customer"),
				arguments("{\"customer\":\"\",\"lines\":[{\"sku\":\"mug\",\"quantity\":1}]}", "customer"),
				arguments("{\"customer\":\"a\\u0000b\",\"lines\":[{\"sku\":\"mug\",\"quantity\":1}]}", "customer"),
				arguments("{\"customer\":\"ada\"", "body"), arguments("", "body"), arguments("[]", "body"));
	}

	@ParameterizedTest
	@MethodSource("badOrders")
	void refusesABadOrderNamesTheFieldAndChangesNothing(String order, String field) {
		String before = rows();
		HttpResponse<String> response = post("/purchases", order);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(json(response).get("errors").valueStream().map((it) -> it.get("field").stringValue()))
			.contains(field);
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void refusesWhatIsNoOrderAtAll() {
		assertProblem(send(request("/purchases").header("Content-Type", "text/plain")
			.POST(HttpRequest.BodyPublishers.ofString(MUG))), 415);
		assertProblem(send(request("/purchases").DELETE()), 405);
		assertProblem(get("/purchases/" + UUID.randomUUID()), 404);
		assertProblem(get("/purchases/17"), 400);
		assertProblem(get("/nowhere"), 404);
		assertProblem(get("/error"), 404);
		assertProblem(get("/purchases/%2F"), 400);
		assertProblem(send(request("/purchases").method("TRACE", HttpRequest.BodyPublishers.noBody())), 405);
		assertProblem(post("/purchases", "{\"customer\":\"" + "x".repeat(256 * 1024) + "\"}"), 413);
		assertProblem(post("/purchases", MUG, "Idempotency-Key", "x".repeat(256)), 400);
		assertProblem(post("/purchases", MUG, "Prefer", "wait=0"), 400);
		assertProblem(post("/purchases", MUG, "Prefer", "wait=61"), 400);
	}

	@Test
	void refusesABodyThatGrowsOverTheLimitWhileItIsRead() {
		byte[] endless = ("{\"customer\":\"" + "x".repeat(300 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
		assertProblem(send(request("/purchases").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)))), 413);
	}

	private static void assertProblem(HttpResponse<String> response, int status) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(response.body()).doesNotContain("Exception").doesNotContain("\tat ");
	}

	private String body(UUID id, String type) {
		return this.jdbc.sql("select body from outbox where subject = :subject and type = :type")
			.param("subject", id.toString())
			.param("type", type)
			.query(String.class)
			.single();
	}

	private static String order(String lines) {
		return "{\"customer\":\"ada\",\"lines\":[" + lines + "]}";
	}

}
