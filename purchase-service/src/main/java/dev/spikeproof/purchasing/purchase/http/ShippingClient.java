package dev.spikeproof.purchasing.purchase.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.spikeproof.purchasing.catalogue.Product;
import dev.spikeproof.purchasing.purchase.NotDone;
import dev.spikeproof.purchasing.purchase.Progress;
import dev.spikeproof.purchasing.purchase.Purchase;
import dev.spikeproof.purchasing.purchase.Shipping;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Calls shipping-service's {@code POST /shipments}. */
class ShippingClient implements Shipping {

	private final RestClient http;

	ShippingClient(RestClient http) {
		this.http = http;
	}

	@Override
	public List<Progress> ship(Purchase purchase, Duration patience) {
		try {
			Shipment shipment = this.http.post()
				.uri("/shipments")
				.header("Prefer", "wait=" + Math.clamp(patience.toSeconds(), 1, 60))
				.contentType(MediaType.APPLICATION_JSON)
				.body(Request.of(purchase))
				.retrieve()
				.requiredBody(Shipment.class);
			return shipment.lines().stream().map((line) -> line.progress(shipment.shipmentId())).toList();
		}
		catch (RestClientException ex) {
			throw new NotDone("shipping-service could not ship: " + ex.getMessage(), ex);
		}
	}

	record Request(UUID purchaseId, List<Wanted> lines) {

		static Request of(Purchase purchase) {
			return new Request(purchase.id(),
					purchase.lines()
						.stream()
						.filter((line) -> line.kind() == Product.Kind.PHYSICAL)
						.map((line) -> new Wanted(line.number(), line.sku(), line.quantity()))
						.toList());
		}

		record Wanted(int line, String sku, int quantity) {
		}

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Shipment(UUID shipmentId, List<Shipped> lines) {

		@JsonIgnoreProperties(ignoreUnknown = true)
		record Shipped(int line, String status, @Nullable String reason) {

			Progress progress(UUID shipmentId) {
				return switch (this.status) {
					case "SHIPPED" -> new Progress.Shipped(this.line, shipmentId);
					case "BOOKED" -> new Progress.Booked(this.line, shipmentId);
					default -> new Progress.Failed(this.line,
							Optional.ofNullable(this.reason).orElse("It could not be shipped."));
				};
			}

		}

	}

}
