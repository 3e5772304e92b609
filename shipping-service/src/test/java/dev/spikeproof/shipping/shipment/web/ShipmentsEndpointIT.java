package dev.spikeproof.shipping.shipment.web;

import java.util.Map;
import java.util.UUID;

import dev.spikeproof.shipping.ShippingTest;
import dev.spikeproof.shipping.Warehouse;
import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.shipping.stock.Sku;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.RequestHeadersSpec;

import static org.assertj.core.api.Assertions.assertThat;

@ShippingTest
class ShipmentsEndpointIT {

	private final UUID purchase = Warehouse.purchase().value();

	private final RestTestClient http;

	private final Warehouse warehouse;

	@Autowired
	ShipmentsEndpointIT(RestTestClient http, Warehouse warehouse) {
		this.http = http;
		this.warehouse = warehouse;
	}

	@Test
	void answersAtOnceThatItIsBooked() {
		Sku sku = this.warehouse.stocked(5);
		ship(body(sku, 2)).exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.location("/shipments/" + this.purchase)
			.expectBody()
			.jsonPath("$.purchaseId")
			.isEqualTo(this.purchase.toString())
			.jsonPath("$.status")
			.isEqualTo("BOOKED")
			.jsonPath("$.lines[0]")
			.isEqualTo(Map.of("line", 1, "sku", sku.value(), "quantity", 2, "status", "BOOKED"));
		look(this.purchase).exchange().expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("BOOKED");
	}

	@Test
	void answersWithTheShipmentThatExists() {
		Sku sku = this.warehouse.stocked(5);
		ship(body(sku, 2)).exchange().expectStatus().isCreated();
		ship(body(sku, 2)).exchange().expectStatus().isOk();
		assertThat(this.warehouse.left(sku)).isEqualTo(3);
	}

	@Test
	void waitsUntilItIsShippedWhenTheCallerPrefersThat() {
		ship(body(this.warehouse.stocked(5), 2)).header("Prefer", "handling=lenient, wait=10")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("Preference-Applied", "wait=10")
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("SHIPPED")
			.jsonPath("$.lines[0].status")
			.isEqualTo("SHIPPED");
	}

	@Test
	void doesntWaitForWhatHasFailed() {
		ship(body(this.warehouse.stocked(1), 2)).header("Prefer", "wait=60")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("FAILED")
			.jsonPath("$.lines[0].reason")
			.isEqualTo("Only 1 of 2 are in stock.");
	}

	@Test
	void saysWhenTheWaitIsOverAndGoesOn() {
		Sku sku = this.warehouse.stocked(5);
		ship(body(sku, 2)).header("Prefer", "wait=1")
			.exchange()
			.expectStatus()
			.isEqualTo(504)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectHeader()
			.location("/shipments/" + this.purchase);
		ship(body(sku, 2)).header("Prefer", "wait=20")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("SHIPPED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "wait=0", "wait=61", "wait=soon", "wait=-1", "wait=1.5" })
	void refusesAWaitThatIsNotFromOneToSixtySeconds(String prefer) {
		ship(body(new Sku("mug"), 2)).header("Prefer", prefer)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("Prefer");
		assertThat(this.warehouse.shipments(new PurchaseId(this.purchase))).isZero();
	}

	@Test
	void doesntKnowAPurchaseThatWasNeverAskedFor() {
		look(this.purchase).exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		look("no-uuid").exchange().expectStatus().isBadRequest();
	}

	@Test
	void showsTheStock() {
		Sku sku = this.warehouse.stocked(7);
		this.http.get()
			.uri("/stock/" + sku)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$")
			.isEqualTo(Map.of("sku", sku.value(), "quantity", 7));
		this.http.get().uri("/stock").exchange().expectBody().jsonPath("$[?(@.sku == 'usb-stick')].quantity").exists();
		this.http.get().uri("/stock/nothing").exchange().expectStatus().isNotFound();
		this.http.put().uri("/stock/mug").exchange().expectStatus().isEqualTo(405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/actuator/health/readiness", "/v3/api-docs" })
	void tellsOperatorsHowItIs(String path) {
		this.http.get().uri(path).exchange().expectStatus().isOk();
	}

	private RequestHeadersSpec<?> ship(String body) {
		return this.http.post().uri("/shipments").contentType(MediaType.APPLICATION_JSON).body(body);
	}

	private RequestHeadersSpec<?> look(Object purchase) {
		return this.http.get().uri("/shipments/" + purchase).header(HttpHeaders.ACCEPT, "application/json");
	}

	private String body(Sku sku, int quantity) {
		return """
				{"purchaseId":"%s","lines":[{"line":1,"sku":"%s","quantity":%d}]}""".formatted(this.purchase, sku,
				quantity);
	}

}
