package dev.spikeproof.shipping;

import java.util.List;
import java.util.Map;

import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.shipping.stock.Sku;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service says when its environment asks for JSON. */
@ExtendWith(OutputCaptureExtension.class)
class JsonLogsIT {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	/** Else it keeps what an earlier test of this process has set. */
	@BeforeEach
	@AfterEach
	void startAfresh() {
		LoggingSystem.get(getClass().getClassLoader()).cleanUp();
	}

	@Test
	void haveTheIdsOfPurchaseAndTraceAsFieldsAndNoneOfThePayload(CapturedOutput output) {
		try (Instance instance = Instance.start("json", Map.of("logging.structured.format.console", "logstash"))) {
			Sku sku = instance.get(Warehouse.class).stocked(7);
			PurchaseId purchase = Warehouse.purchase();
			instance.http()
				.post()
				.uri("/shipments")
				.header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
				.header("Content-Type", "application/json")
				.body("{\"purchaseId\":\"%s\",\"lines\":[{\"line\":1,\"sku\":\"%s\",\"quantity\":3}]}"
					.formatted(purchase, sku.value()))
				.exchange()
				.expectStatus()
				.isCreated();
			List<String> lines = output.getOut().lines().filter((line) -> line.startsWith("{")).toList();
			assertThat(lines).filteredOn((line) -> line.contains(purchase.toString()))
				.isNotEmpty()
				.allSatisfy((line) -> {
					JsonNode entry = JsonMapper.shared().readTree(line);
					assertThat(entry.path("purchase").asString()).isEqualTo(purchase.toString());
					assertThat(entry.path("traceId").asString()).isEqualTo(TRACE);
					assertThat(entry.path("level").asString()).isEqualTo("INFO");
					assertThat(entry.path("message").asString()).startsWith("Purchase " + purchase);
				});
			assertThat(lines).noneMatch((line) -> line.contains(sku.value()) || line.contains("quantity"));
		}
	}

}
