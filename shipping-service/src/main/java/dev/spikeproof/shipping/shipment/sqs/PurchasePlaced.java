package dev.spikeproof.shipping.shipment.sqs;

import java.util.List;
import java.util.UUID;

import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.shipping.shipment.ShippingOrder;
import dev.spikeproof.shipping.shipment.ShippingOrder.Item;
import dev.spikeproof.shipping.stock.Sku;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Of {@code contracts/PurchasePlaced.schema.json} what concerns a shipper: not who bought
 * it, nor for how much.
 */
record PurchasePlaced(@NotNull UUID purchaseId,
		@NotNull @Size(min = 1, max = ShippingOrder.MAX_LINES) List<@NotNull @Valid PlacedLine> lines) {

	boolean isPhysical() {
		return this.lines.stream().anyMatch(PlacedLine::isPhysical);
	}

	/** Only if it {@link #isPhysical}. */
	ShippingOrder toOrder() {
		return new ShippingOrder(new PurchaseId(this.purchaseId),
				this.lines.stream().filter(PlacedLine::isPhysical).map(PlacedLine::toItem).toList());
	}

	record PlacedLine(@Min(1) @Max(ShippingOrder.MAX_LINES) int line,
			@NotNull @Pattern(regexp = Sku.PATTERN) String sku, @NotNull String kind,
			@Min(1) @Max(ShippingOrder.MAX_QUANTITY) int quantity) {

		boolean isPhysical() {
			return this.kind.equals("PHYSICAL");
		}

		Item toItem() {
			return new Item(this.line, new Sku(this.sku), this.quantity);
		}

	}

}
