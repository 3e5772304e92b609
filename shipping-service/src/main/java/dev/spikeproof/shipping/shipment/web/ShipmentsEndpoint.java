package dev.spikeproof.shipping.shipment.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.shipping.shipment.AwaitShipment;
import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.shipping.shipment.ShipPurchase;
import dev.spikeproof.shipping.shipment.Shipment;
import dev.spikeproof.shipping.shipment.Shipments;
import dev.spikeproof.shipping.shipment.ShippingOrder;
import dev.spikeproof.web.BadRequest;
import dev.spikeproof.web.WaitPreference;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping(path = "/shipments", produces = MediaType.APPLICATION_JSON_VALUE)
class ShipmentsEndpoint implements ShipmentsApi {

	private final ShipPurchase shipPurchase;

	private final AwaitShipment awaitShipment;

	private final Shipments shipments;

	ShipmentsEndpoint(ShipPurchase shipPurchase, AwaitShipment awaitShipment, Shipments shipments) {
		this.shipPurchase = shipPurchase;
		this.awaitShipment = awaitShipment;
		this.shipments = shipments;
	}

	@Override
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	public ResponseEntity<ShipmentDocument> ship(@Valid @RequestBody ShipmentRequest request,
			@RequestHeader(name = "Prefer", required = false) @Nullable List<String> prefer) {
		Optional<WaitPreference> wait = WaitPreference.in((prefer != null) ? prefer : List.of());
		ShipPurchase.Answer answer = this.shipPurchase.ship(order(request));
		ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
			.location(location(answer.shipment().purchase()));
		wait.ifPresent((preference) -> response.header("Preference-Applied", preference.applied()));
		return response
			.body(ShipmentDocument.of(wait.map((it) -> await(answer.shipment(), it)).orElse(answer.shipment())));
	}

	@Override
	@GetMapping("/{purchaseId}")
	public ShipmentDocument shipment(@PathVariable UUID purchaseId) {
		return this.shipments.of(new PurchaseId(purchaseId))
			.map(ShipmentDocument::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "This purchase has no shipment."));
	}

	static URI location(PurchaseId purchase) {
		return URI.create("/shipments/" + purchase);
	}

	private Shipment await(Shipment shipment, WaitPreference wait) {
		return this.awaitShipment.await(shipment, wait.duration()).orElseThrow(() -> new NotYetShipped(shipment, wait));
	}

	private static ShippingOrder order(ShipmentRequest request) {
		try {
			return request.toOrder();
		}
		catch (IllegalArgumentException ex) {
			throw new BadRequest("lines", String.valueOf(ex.getMessage()));
		}
	}

}
