package dev.spikeproof.shipping.shipment.web;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.spikeproof.shipping.ShippingTest;
import dev.spikeproof.shipping.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@ShippingTest
class BadShipmentRequestsIT {

	private static final String ID = Warehouse.purchase().toString();

	private final RestTestClient http;

	private final JdbcClient jdbc;

	@Autowired
	BadShipmentRequestsIT(RestTestClient http, JdbcClient jdbc) {
		this.http = http;
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@MethodSource("faults")
	void areRefusedWithTheFieldThatIsWrong(String field, String body) {
		int before = shipments();
		problem(post(body, MediaType.APPLICATION_JSON), 400).jsonPath("$.errors[*].field")
			.value(String.class, (fields) -> assertThat(fields).contains(field));
		assertThat(shipments()).isEqualTo(before);
	}

	static Stream<Arguments> faults() {
		return Stream.of(arguments("body", ""), arguments("body", "{"), arguments("body", "null"),
				arguments("body", "[]"), arguments("purchaseId", "{\"lines\":[%s]}".formatted(line(1, "mug", 1))),
				arguments("purchaseId", "{\"purchaseId\":\"1-1-1-1-1\",\"lines\":[%s]}".formatted(line(1, "mug", 1))),
				arguments("lines", "{\"purchaseId\":\"%s\"}".formatted(ID)), arguments("lines", lines("")),
				arguments("lines", lines(many(51))), arguments("lines[0]", lines("null")),
				arguments("lines", lines(line(1, "mug", 1) + "," + line(1, "mug", 1))),
				arguments("lines[0].line", lines(line(0, "mug", 1))),
				arguments("lines[0].line", lines(line(51, "mug", 1))),
				arguments("lines[0].quantity", lines(line(1, "mug", 0))),
				arguments("lines[0].quantity", lines(line(1, "mug", 1001))),
				arguments("lines[0].quantity", lines(line(1, "mug", "2.5"))),
				arguments("lines[0].quantity", lines(line(1, "mug", "\"2\""))),
				arguments("lines[0].quantity", lines(line(1, "mug", "99999999999"))),
				arguments("lines[0].sku", lines(line(1, "", 1))), arguments("lines[0].sku", lines(line(1, "  ", 1))),
				arguments("lines[0].sku", lines(line(1, "a\\u0000b", 1))),
				arguments("lines[0].sku", lines(line(1, "\\ud800", 1))),
				arguments("lines[0].sku", lines(line(1, "x".repeat(41), 1))), arguments("discount",
						lines(line(1, "mug", 1)).replace("{\"purchaseId\"", "{\"discount\":1,\"purchaseId\"")));
	}

	@Test
	void areRefusedWhenTheyAreTooLarge() {
		problem(post(lines(line(1, "x".repeat(70_000), 1)), MediaType.APPLICATION_JSON), 413);
	}

	@Test
	void areRefusedWhenTheyAreNoJsonByName() {
		problem(post(lines(line(1, "mug", 1)), MediaType.TEXT_PLAIN), 415);
	}

	@Test
	void areRefusedByTheWrongMethodOrPath() {
		problem(this.http.method(HttpMethod.DELETE).uri("/shipments/" + ID).exchange(), 405);
		problem(this.http.get().uri("/shipment").exchange(), 404);
		problem(this.http.get().uri("/shipments/" + ID).accept(MediaType.IMAGE_PNG).exchange(), 406);
	}

	private ResponseSpec post(String body, MediaType type) {
		return this.http.post().uri("/shipments").contentType(type).body(body).exchange();
	}

	private static RestTestClient.BodyContentSpec problem(ResponseSpec response, int status) {
		return response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo(status)
			.jsonPath("$.trace")
			.doesNotExist();
	}

	private int shipments() {
		return this.jdbc.sql("select count(*) from shipment where purchase_id = ?::uuid")
			.param(ID)
			.query(Integer.class)
			.single();
	}

	private static String many(int lines) {
		return IntStream.rangeClosed(1, lines).mapToObj((line) -> line(line, "mug", 1)).collect(joining(","));
	}

	private static String line(int line, String sku, Object quantity) {
		return "{\"line\":%d,\"sku\":\"%s\",\"quantity\":%s}".formatted(line, sku, quantity);
	}

	private static String lines(String lines) {
		return "{\"purchaseId\":\"%s\",\"lines\":[%s]}".formatted(ID, lines);
	}

}
