package dev.spikeproof.shipping.shipment.web;

import java.util.List;
import java.util.UUID;

import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.shipping.shipment.ShippingOrder;
import dev.spikeproof.shipping.shipment.ShippingOrder.Item;
import dev.spikeproof.shipping.stock.Sku;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is to be shipped: the physical lines of a purchase, with their numbers in it. */
record ShipmentRequest(
		@NotNull @Pattern(regexp = UUID_PATTERN, message = "must be a UUID") @Schema(format = "uuid",
				example = "019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01") String purchaseId,
		@NotNull @Size(min = 1, max = ShippingOrder.MAX_LINES) List<@NotNull @Valid RequestedLine> lines) {

	static final String UUID_PATTERN = "[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";

	ShippingOrder toOrder() {
		return new ShippingOrder(new PurchaseId(UUID.fromString(this.purchaseId)),
				this.lines.stream().map(RequestedLine::toItem).toList());
	}

	record RequestedLine(@Min(1) @Max(ShippingOrder.MAX_LINES) @Schema(example = "1") int line,
			@NotBlank @Pattern(regexp = Sku.PATTERN,
					message = "must be 1 to 40 characters that can be shown") @Schema(example = "mug") String sku,
			@Min(1) @Max(ShippingOrder.MAX_QUANTITY) @Schema(example = "2") int quantity) {

		Item toItem() {
			return new Item(this.line, new Sku(this.sku), this.quantity);
		}

	}

}
